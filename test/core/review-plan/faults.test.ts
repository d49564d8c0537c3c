import { reviewPlan, reviewPlans } from "../../../src/core/review-plan";
import { planFaults } from "../../../src/core/review-plan/faults";
import { reviewPlanTemplate } from "../../../src/core/review-plan/template";
import type { Cell } from "../../../src/core/values/cell";
import { dayOf } from "../../../src/core/values/day";
import { gridOf, reading, readingOf } from "../support/reading-of";

const nothing = { sheets: [], tables: [], names: [] };
const sample = () => readingOf(reviewPlanTemplate("sample", nothing));
const faultsOf = (workbook: ReturnType<typeof sample>) => reviewPlans(workbook).flatMap(planFaults);

const on = (year: number, month: number, date: number) => dayOf(year, month, date)!;

/** A plan as somebody might type it: activity, owner, start, end, status; looked at on 10 February 2020. */
const typed = (...rows: readonly (readonly Cell[])[]) =>
  reading([
    gridOf("Plan", [
      ["As at", on(2020, 2, 10)],
      [],
      ["Activity", "Owner", "Start Date", "End Date", "Status"],
      ...rows,
    ]),
  ]);

const calm = (month: number): Cell[] => [
  `Committee ${month}`,
  "Committee",
  on(2020, month, 19),
  on(2020, month, 19),
  "On target",
];

describe("the source's twelve activities, slips included", () => {
  it("are found with their as-at date", () => {
    const [plan] = reviewPlans(sample());
    expect(plan?.activities).toHaveLength(12);
    expect(plan?.asAt).toBe(on(2020, 2, 10));
  });

  it("say what is wrong with them, each with its cell", () =>
    expect(faultsOf(sample()).map(({ rule, place }) => [rule, place.address])).toEqual([
      ["review-plan/absurd-year", "C9"],
      ["review-plan/overdue", "D9"],
      ["review-plan/review-before-draft", "D13"],
      ["review-plan/review-before-draft", "D14"],
    ]));

  it("propose 2019 for the start in 2109, and change nothing", () =>
    expect(faultsOf(sample())[0]?.sentence).toBe(
      'Start of "Review KVIs and measures" is 17 Oct 2109, far from the rest of the plan: was 17 Oct 2019 meant? Type it if so.',
    ));

  it("stand as overdue, one of twelve", () =>
    expect(reviewPlan.find(sample())[0]?.standing).toEqual({ tone: "bad", text: "✗ 1 of 12 overdue" }));
});

it("a last row that is the latest, and a first that is the earliest, are in order", () => {
  const plan = typed(
    ["Kick-off", "Ann", on(2019, 10, 1), on(2019, 10, 1), "Complete"],
    ["Draft", "Ann", on(2019, 10, 16), on(2019, 11, 20), "Complete"],
    ["Decision", "Ann", on(2019, 12, 18), on(2020, 1, 15), "Complete"],
    ["In effect", "Ann", on(2020, 4, 1), on(2020, 4, 1), "On target"],
    ["A row just begun", "Ann", "", "", "Complete"],
  );
  expect(faultsOf(plan).map(({ rule }) => rule)).toEqual(["review-plan/no-end"]);
});

describe("a plan's dates", () => {
  it("that are reversed are named", () => {
    const [finding] = faultsOf(typed(["Draft", "Ann", on(2020, 3, 2), on(2020, 3, 1), "Ongoing"]));
    expect(finding).toMatchObject({
      rule: "review-plan/dates-reversed",
      place: { sheet: "Plan", address: "D4" },
    });
  });

  it("that are no dates at all are named", () =>
    expect(
      faultsOf(typed(["Draft", "Ann", -1, "soon", "Ongoing"], ["Draft", "Ann", "", "", "Ongoing"])).map(
        ({ rule, place }) => [rule, place.address],
      ),
    ).toEqual([
      ["review-plan/text-date", "C4"],
      ["review-plan/text-date", "D4"],
      ["review-plan/no-end", "D5"],
    ]));

  it("are asked for again where they are text, with both days they can mean", () => {
    const [finding] = faultsOf(typed(["Draft", "Ann", "04/11/2019", on(2020, 3, 1), "Ongoing"]));
    expect(finding).toMatchObject({
      rule: "review-plan/text-date",
      place: { sheet: "Plan", address: "C4" },
    });
    expect(finding?.sentence).toContain("4 Nov 2019 or 11 Apr 2019");
  });

  it("are suspected of a swapped day and month where only the swapped date is in order", () => {
    const swapped = typed(
      ["Kick-off", "Ann", on(2019, 10, 16), on(2019, 10, 16), "Complete"],
      ["Drafting", "Ann", on(2019, 4, 11), on(2020, 1, 15), "Complete"],
      ["Closing", "Ann", on(2020, 3, 4), on(2020, 3, 20), "On target"],
    );
    expect(faultsOf(swapped).map(({ rule, place }) => [rule, place.address])).toEqual([
      ["review-plan/day-month-swapped", "C5"],
    ]);
  });

  it("may be one day: a meeting", () => expect(faultsOf(typed(calm(2), calm(3)))).toEqual([]));

  it("are overdue from the day after", () => {
    const due = (date: number) =>
      faultsOf(typed(["Report", "Ann", on(2020, 2, 1), on(2020, 2, date), "Ongoing"])).map(
        ({ rule }) => rule,
      );
    expect(due(10)).toEqual([]);
    expect(due(9)).toEqual(["review-plan/overdue"]);
  });
});

describe("meetings", () => {
  it("that leave the weekday of the others are shown the day it would be", () => {
    const third = (year: number, month: number, date: number): Cell[] => [
      "Committee meeting",
      "Ann",
      on(year, month, date),
      on(year, month, date),
      "On target",
    ];
    const plan = typed(third(2020, 2, 19), third(2020, 3, 18), third(2020, 4, 15), third(2020, 5, 13));
    const [finding] = faultsOf(plan);
    expect(finding?.rule).toBe("review-plan/off-cadence");
    expect(finding?.sentence).toContain("third Wednesday of the month, which would be 20 May 2020");
  });
});

it("owners and statuses that nobody can act on are asked about", () => {
  const plan = typed(["Report", "", on(2020, 2, 1), on(2020, 2, 20), "Nearly"]);
  expect(faultsOf(plan).map(({ rule }) => rule)).toEqual([
    "review-plan/no-owner",
    "review-plan/unknown-status",
  ]);
});

it("without an as-at date nothing is called overdue, and the date is asked for", () => {
  const plan = reading([
    gridOf("Plan", [
      ["Activity", "Owner", "End", "Status"],
      ["Report", "Ann", on(2019, 1, 1), "Ongoing"],
    ]),
  ]);
  expect(faultsOf(plan).map(({ rule }) => rule)).toEqual(["review-plan/no-as-at"]);
  expect(reviewPlan.find(plan)[0]?.standing.tone).toBe("open");
});
