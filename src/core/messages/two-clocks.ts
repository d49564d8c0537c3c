/** What the sheets of the two clocks say; headings that are looked for again stand in `core/two-clocks/words.ts`. */
export const twoClocksSheet = {
  title: "Two clocks",
  cases: "Cases",
  stops: "Stops",
  hours: "Working hours",
  /** Names of the tables. */
  tables: { cases: "Cases", stops: "Stops", hours: "Working_hours", holidays: "Holidays" },
  illustrative:
    "Sample: made-up cases of one month. C-101 took 100 hours, 62 of which waited for the customer's approval.",
  casesHint:
    "One row per case, with the same SLA for provider, customer and user: the provider's clock stops while a case waits for others, the user's never does.",
  scorecardHint:
    "For a scorecard, refer to Provider in time or Users in time; cases that are still open count once they miss.",
  stopsHint:
    "When a case waited, for whom and why. Leave To blank while it still waits; without a side it waits for the customer. Waiting for the provider's own people is worth writing down, but stops no clock.",
  hoursHint:
    "Leave the times blank and every hour counts. With times only those hours count, for everybody's clock, and none on holidays; 24:00 is the end of a day.",
  asAt: {
    label: "As at",
    prompt: {
      title: "As at",
      message: "The moment open cases are looked at from, date and time. Type it each time you report.",
    },
  },
  counted: { label: "Time counted", every: "Every hour", working: "Working hours" },
  inTime: { provider: "Provider in time", customer: "Customer in time", user: "Users in time" },
  prompts: {
    moment: { title: "Date and time", message: "Such as 4 Nov 2026 10:30. A date alone is its midnight." },
    sla: { title: "SLA", message: "In hours with a sign, such as <40h. All three clocks are judged by it." },
    side: { title: "Side", message: "Who the case waited for." },
    time: { title: "Time of day", message: "Such as 9:00. Leave both blank where no hours count." },
  },
  holiday: { header: "Holiday", name: "Name" },
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  /** Words of the sheet's own formulas. */
  formulas: {
    empty: "– No cases yet",
    none: "– No case is closed or has missed yet",
    inTime: "In time: provider ",
    users: ", users ",
    of: " of ",
    unreadable: " can't be judged",
    sep: "; ",
  },
} as const;
