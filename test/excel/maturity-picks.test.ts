import { type CatalogueEntry, entries } from "../../src/core/maturity/catalogue";
import { planPicks } from "../../src/core/maturity/picks";
import { startingThreshold } from "../../src/core/maturity/starting-threshold";
import { planCompact } from "../../src/core/structure/compact";
import { applyChange } from "../../src/excel/apply-change";
import { givenTheSample, look, type Plan, planned } from "../support/sample-outline";

jest.setTimeout(120_000);

const shown = givenTheSample();

const picked = [
  "Mean time to restore a service",
  "Share of SLAs that are broken",
  "Customer satisfaction rating",
].map((text): CatalogueEntry => entries.find(({ metric }) => metric.text === text)!);
const started = picked.map((entry) => ({ entry, threshold: startingThreshold(entry.metric) }));
const agreed = picked.map((entry, index) => ({ entry, threshold: ["<4h", "<2%", ">=4"][index]! }));

const apply = async (plan: Plan) => {
  const applied = await applyChange(await planned(plan));
  if (!applied.ok) throw new Error(applied.problem.sentence);
  await shown.book.workbook.idle();
};
const toEmployee =
  (picks: typeof started): Plan =>
  (reading, outline) =>
    planPicks(reading, outline, outline.metrics.find(({ name }) => name === "Employee")!.row, picks);
const cells = (sheet: string, address: string) => shown.book.workbook.values(sheet, address);

describe("metrics picked into a scorecard", () => {
  it("stand after the others of their metric, in the order they were picked, with the sign to begin with", async () => {
    await apply(toEmployee(started));
    expect(cells("Measures", "A10:G14")).toEqual([
      ["Employee", "Attendance and retention", ">98%", expect.anything(), "Met", 1, 1],
      ["Employee", "Mean time to restore a service", "<TBC", "", "Not measured", "", 1],
      ["Employee", "Share of SLAs that are broken", "<TBC", "", "Not measured", "", 1],
      ["Employee", "Customer satisfaction rating", ">=TBC", "", "Not measured", "", 1],
      ["Practice / Process", ...cells("Measures", "B14:G14")[0]!],
    ]);
    const { reading, outline } = await look();
    expect(reading.tables.find(({ name }) => name === "Measures")?.rowCount).toBe(20);
    expect(outline.metrics[1]?.measures).toHaveLength(6);
  });

  it("are judged once threshold and actual are there", async () => {
    await apply(toEmployee(agreed));
    for (const [row, actual] of ["3", "1%", "3.9"].entries())
      await shown.book.workbook.type("Measures", `D${row + 11}`, actual);
    await shown.book.workbook.idle();
    expect(cells("Measures", "E11:F13")).toEqual([
      ["Met", 1],
      ["Met", 1],
      ["Missed", 0.975],
    ]);
    expect(cells("Scorecard", "G9")).toEqual([["! 1 of 6 missed"]]);
  });

  it("go away with one undo", async () => {
    const before = cells("Measures", "A1:G22");
    await apply(toEmployee(started));
    await shown.book.workbook.undo();
    await shown.book.workbook.idle();
    expect(cells("Measures", "A1:G22")).toEqual(before);
  });

  it("are lines of a compact scorecard's row", async () => {
    await apply((reading, outline) => planCompact(reading, outline));
    await apply(toEmployee(agreed));
    const { outline } = await look();
    expect(
      outline.metrics[1]?.measures.map(({ measure, threshold }) => [measure, threshold]).slice(3),
    ).toEqual([
      ["Mean time to restore a service", "<4h"],
      ["Share of SLAs that are broken", "<2%"],
      ["Customer satisfaction rating", ">=4"],
    ]);
  });

  it("aren't written where one threshold can't be read", async () => {
    const { reading, outline } = await look();
    const bad = [...agreed.slice(0, 2), { ...agreed[2]!, threshold: "good" }];
    expect(toEmployee(bad)(reading, outline)).toMatchObject({ ok: false });
  });
});
