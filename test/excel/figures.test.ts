import { figuresOf } from "../../src/core/figures/figures-of";
import { planUse } from "../../src/core/figures/plan-use";
import { findSystems, systems } from "../../src/core/systems";
import type { SystemId } from "../../src/core/systems/system";
import { planCompact } from "../../src/core/structure/compact";
import { applyChange } from "../../src/excel/apply-change";
import { insertTemplate } from "../../src/excel/insert-template";
import { failingSyncs } from "../support/failing-syncs";
import { givenTheSample, look, type Plan, planned } from "../support/sample-outline";

jest.setTimeout(120_000);

const shown = givenTheSample();
const insert = async (id: SystemId) => {
  const system = systems.find((each) => each.id === id)!;
  expect(await insertTemplate(system, "sample")).toMatchObject({ ok: true });
  await shown.book.workbook.idle();
};
const figures = async () => {
  const { reading } = await look();
  return findSystems(reading).flatMap((system) => figuresOf(reading, system));
};
const apply = async (plan: Plan) => {
  const applied = await applyChange(await planned(plan));
  if (!applied.ok) throw new Error(applied.problem.sentence);
  await shown.book.workbook.idle();
};
const employee = "Employee";

/** Adds a figure as the second measure of Employee, in row 11 of the measures. */
const use = (name: string, threshold?: string): Plan => {
  return (reading, outline) => {
    const figure = findSystems(reading)
      .flatMap((system) => figuresOf(reading, system))
      .find((each) => each.name === name)!;
    const { row } = outline.metrics.find((metric) => metric.name === employee)!;
    return planUse(reading, outline, row, { ...figure, threshold: threshold ?? figure.threshold });
  };
};

describe("what each system has for a scorecard", () => {
  it.each<[SystemId, readonly string[]]>([
    [
      "kvi-board",
      [
        "Customer relationship >=95%",
        "Change management >=90%",
        "Data security 100%",
        "Financial reporting >=100%",
        "Compliance >=100%",
        "KVIs met >=TBC",
      ],
    ],
    ["review-plan", ["Review activities overdue 0 activities overdue"]],
    [
      "two-clocks",
      [
        "Cases in time for the provider >=TBC",
        "Cases in time for users >=TBC",
        "Cases in time for the customer's side >=TBC",
      ],
    ],
    ["journey", ["Journey score >=TBC"]],
    ["dashboard", ["Executive dashboard, floor >90%"]],
    ["issue-register", ["Cost of open issues <TBC"]],
    ["maturity", ["Maturity level >=TBC", "Maturity metrics met >=TBC"]],
  ])("%s", async (id, expected) => {
    await insert(id);
    expect((await figures()).map(({ name, threshold }) => `${name} ${threshold}`)).toEqual(expected);
  });
});

describe("a figure used in a scorecard", () => {
  const row = () => shown.book.workbook.values("Measures", "A11:F11")[0];
  const actual = () => shown.book.workbook.formulas("Measures", "D11:D11")[0]?.[0];

  /** Types another word over the one cell of the journey that holds exactly this one. */
  const typeOver = async (word: string, other: string) => {
    const { reading } = await look();
    const { row, column, values } = reading.grids.find(({ sheet }) => sheet === "Journey")!;
    const down = values.findIndex((line) => line.includes(word));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Journey");
      sheet.getCell(row + down, column + values[down]!.indexOf(word)).values = [[other]];
      await context.sync();
    });
    await shown.book.workbook.idle();
  };

  it("is a measure whose actual refers to the figure's cell, and follows it", async () => {
    await insert("journey");
    await apply(use("Journey score", ">=50%"));
    expect(row()).toEqual([employee, "Journey score", ">=50%", 0.375, "Missed", 0.75]);
    expect(actual()).toBe("=Journey!Journey_score");
    await typeOver("Angry", "Good");
    expect(row()?.slice(3, 5)).toEqual([0.5625, "Met"]);
  });

  it("carries its card's commitment, from a sheet whose name has a space", async () => {
    await insert("kvi-board");
    await apply(use("Change management"));
    expect(row()?.slice(1, 5)).toEqual(["Change management", ">=90%", expect.closeTo(233 / 240, 12), "Met"]);
    expect(actual()).toMatch(/^=LOOKUP\(2,1\/.*"Change management"/);
  });

  it("of a KVI stays that of the KVI when the board is sorted", async () => {
    await insert("kvi-board");
    await apply(use("Change management"));
    await Excel.run(async (context) => {
      const rows = context.workbook.worksheets.getItem("KVI board").getRange("A10:P11").load("formulas");
      await context.sync();
      const typed = (cell: unknown) => !String(cell).startsWith("=");
      const [first, second] = rows.formulas as unknown[][];
      rows.formulas = [
        first!.map((cell, at) => (typed(cell) ? second![at] : cell)),
        second!.map((cell, at) => (typed(cell) ? first![at] : cell)),
      ] as string[][];
      await context.sync();
    });
    await shown.book.workbook.idle();
    expect(shown.book.workbook.values("KVI board", "A10:A11")).toEqual([
      ["Change management"],
      ["Customer relationship"],
    ]);
    expect(row()?.slice(3, 5)).toEqual([expect.closeTo(233 / 240, 12), "Met"]);
  });

  it("leaves the workbook as it was, or whole, whichever sync fails and however", async () => {
    await insert("journey");
    const change = await planned(use("Journey score", ">=50%"));
    const syncs = await failingSyncs(
      shown.book,
      () => applyChange(change),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  });

  it("can't be a line of a cell: a compact scorecard says what to do, and nothing is planned", async () => {
    await insert("journey");
    await apply((reading, outline) => planCompact(reading, outline));
    const { reading, outline } = await look();
    expect(use("Journey score")(reading, outline)).toMatchObject({
      ok: false,
      problem: { sentence: expect.stringContaining("choose Detailed") },
    });
  });
});
