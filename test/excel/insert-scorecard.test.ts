import { workbookState } from "../../src/core/scorecard/workbook-state";
import { insertScorecard } from "../../src/excel/insert-scorecard";
import { readWorkbook } from "../../src/excel/read-workbook";
import { failingSyncs } from "../support/failing-syncs";
import { openCalculated, type Calculated } from "../support/calculated-workbook";

jest.setTimeout(60_000);

let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
beforeEach(() => calculated.empty());
afterAll(() => calculated.close());

const november = new Date(2026, 10, 22);

async function state() {
  await calculated.workbook.idle();
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const [scorecard] = workbookState(read.value.grids, read.value.names);
  if (scorecard === undefined) throw new Error("no scorecard");
  return scorecard;
}

describe("an empty scorecard", () => {
  beforeEach(() => insertScorecard("empty", {}, november));

  it("has four metrics, this month, and a verdict that says what is missing", async () => {
    const { rows, period, verdict } = await state();
    expect(rows.map(({ metric }) => metric.text)).toEqual([
      "Customer / User",
      "Employee",
      "Practice / Process",
      "Outcome",
    ]);
    expect(period?.text).toBe("November 2026");
    expect(verdict).toMatchObject({ ok: true, status: "Check weightings" });
  });

  it("is titled as what it is until somebody says what it is about", async () => {
    const title = (sheet: string) => calculated.workbook.values(sheet, "A1")[0]?.[0];
    expect([title("Scorecard"), title("Measures")]).toEqual(["OXM scorecard", "Measures"]);
    expect((await state()).title).toBe("OXM scorecard");
  });

  it("shows no error in any cell", async () => {
    await calculated.workbook.idle();
    const shown = ["Scorecard", "Measures"].flatMap((sheet) =>
      calculated.workbook.values(sheet, "A1:H14").flat(),
    );
    expect(shown.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  it("scores as soon as it is filled in", async () => {
    const { workbook } = calculated;
    for (const [row, share] of [30, 20, 10, 40].entries()) {
      await workbook.type("Scorecard", `E${row + 8}`, `${share}%`);
    }
    for (let row = 5; row <= 8; row++) {
      await workbook.type("Measures", `B${row}`, "Satisfaction");
      await workbook.type("Measures", `C${row}`, ">80%");
      await workbook.type("Measures", `D${row}`, "90%");
    }
    const { verdict } = await state();
    expect(verdict).toMatchObject({ ok: true, status: "Met", display: { text: "100%" } });
  });

  it("can stand beside another", async () => {
    const again = await insertScorecard("empty", {}, november);
    expect(again).toMatchObject({ ok: true, value: { sheets: ["Scorecard 2", "Measures 2"] } });
  });
});

it("inserting one is all there or not at all, whichever sync fails, in three of them", async () => {
  const syncs = await failingSyncs(
    calculated.book,
    () => insertScorecard("empty", {}, november),
    ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
  );
  expect(syncs).toBe(3);
});
