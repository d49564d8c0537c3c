import type { Lens } from "./words";

/** One metric of the sample; `score` is illustrative, and absent where nothing is measured. */
export interface SampleMetric {
  readonly metric: string;
  readonly isOpen?: true;
  readonly definition: string;
  readonly soWhat: string;
  readonly action: string;
  readonly drivers: readonly (readonly [driver: string, lens: Lens, score?: number])[];
}

/**
 * The six metrics of the source (004_85eda159ed1729fc.txt), two of them with names still open. Its weights are lost and
 * not made up here. The four that are measured score 90% each, all of it illustrative.
 */
export const sampleMetrics: readonly SampleMetric[] = [
  {
    metric: "Customer engagement",
    definition: "How well customers stay, return and take part after they asked us for help.",
    soWhat: "Customers who feel helped renew and tell others.",
    action: "Call back unhappy customers within a week; fix the cause they name most.",
    drivers: [
      ["Customers kept of those who contacted support", "Executive", 0.92],
      ["Upgrades to premier support in the year", "Executive", 0.9],
      ["Satisfaction in surveys after a contact", "Manager", 0.88],
      ["Customers in the community and in webinars", "Front line", 0.9],
    ],
  },
  {
    metric: "Employee engagement",
    definition: "How much people here want to stay and to make the service better.",
    soWhat: "People who leave take what they know along.",
    action: "Act on one proposal a month from every team, and say which.",
    drivers: [
      ["Engagement in the yearly survey", "Executive", 0.91],
      ["People kept over twelve months", "Manager", 0.93],
      ["Own proposals taken up", "Front line", 0.86],
    ],
  },
  {
    metric: "Knowledge and collaboration",
    definition: "How often what one of us has learned helps the next customer.",
    soWhat: "The same question is solved once, not daily.",
    action: "Coach the teams whose articles are least reused.",
    drivers: [
      ["Questions customers solve by themselves", "Executive", 0.9],
      ["Articles reused in the month", "Manager", 0.94],
      ["Answers written down while solving", "Front line", 0.86],
    ],
  },
  {
    metric: "Acceleration",
    definition: "How far the few projects that change the business have come.",
    soWhat: "Small gains everywhere don't move the business.",
    action: "Free the people that the slowest project waits for.",
    drivers: [
      ["New initiatives on their milestones", "Executive", 0.9],
      ["Teams that have begun working the new way", "Manager", 0.85],
      ["Hours given to the projects as planned", "Front line", 0.95],
    ],
  },
  {
    metric: "Financial accountability or health",
    isOpen: true,
    definition: "",
    soWhat: "The service has to be affordable, also where it earns nothing.",
    action: "",
    drivers: [
      ["Cost of the service against its budget", "Executive"],
      ["Cost of a resolved request", "Manager"],
      ["Waste found and stopped", "Front line"],
    ],
  },
  {
    metric: "Value or effectiveness",
    isOpen: true,
    definition: "",
    soWhat: "Being busy is not the same as being of use.",
    action: "",
    drivers: [
      ["What customers say the service is worth to them", "Executive"],
      ["Staffing that grows with the business", "Manager"],
      ["Requests that reached what the customer wanted", "Front line"],
    ],
  },
];
