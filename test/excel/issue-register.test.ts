import { duesOf, issueRegister, isLate, registers } from "../../src/core/issue-register";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openCalculated, type Calculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

/** The sample register under a matrix and levels of somebody's own, calculated with the real functions. */
let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
  await insertTemplate(issueRegister, "sample");
  const { workbook } = calculated;
  const typed: readonly (readonly [sheet: string, address: string, content: string])[] = [
    ...["50", "30", "20"].map((weight, row) => ["Impact matrix", `B${row + 5}`, weight] as const),
    ...[
      ["0", "Low", "3"],
      ["2.5", "Medium", "2"],
      ["3.5", "High", "1"],
    ].flatMap((band, row) =>
      band.map((content, column) => ["Impact matrix", `${"DEF"[column]}${row + 5}`, content] as const),
    ),
    ...[
      ["1", "2", "48", "72", "240"],
      ["2", "24", "120", "120", "480"],
      ["3", "48"],
    ].flatMap((level, row) =>
      level.map((content, column) => ["Response levels", `${"ABCDE"[column]}${row + 5}`, content] as const),
    ),
  ];
  for (const [sheet, address, content] of typed) await workbook.type(sheet, address, content);
  await workbook.idle();
});
afterAll(() => calculated.close());

async function register() {
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const [found] = registers(read.value);
  if (found === undefined) throw new Error("no register");
  return found;
}

it("classes every issue as the core does", async () => {
  const found = await register();
  const { table, issues } = found;
  const shown = (column: "class" | "level") =>
    issues.map(
      ({ row }) =>
        table.grid.values[row - table.grid.row]?.[(table.columns[column] ?? 0) - table.grid.column],
    );
  expect(shown("class")).toEqual(issues.map((issue) => issue.class));
  expect(shown("level")).toEqual(issues.map((issue) => issue.level));
  expect(shown("class")).toEqual(["High", "High", "Medium", "Low"]);
});

it("says what is late as the core does, part by part", async () => {
  const found = await register();
  const { table, issues } = found;
  const words = { firstNotice: "first notice", update: "update", plan: "plan", resolution: "resolution" };
  const expected = issues.map((issue) => {
    const late = duesOf(issue, found).flatMap(({ promised, state }) =>
      state === "late" ? [words[promised]] : [],
    );
    if (late.length > 0) return `✗ Late: ${late.join(", ")}`;
    return issue.resolved === undefined ? "… In time so far" : "✓ In time";
  });
  const column = (table.columns.response ?? 0) - table.grid.column;
  expect(issues.map(({ row }) => table.grid.values[row - table.grid.row]?.[column])).toEqual(expected);
  expect(expected).toContain("✓ In time");
  const late = issues.filter((issue) => isLate(issue, found)).length;
  expect(late).toBeGreaterThan(0);
  expect(calculated.workbook.values("Issues", "A2")[0]?.[0]).toBe(`✗ ${late} of 4 issues late`);
});

it("adds up what open issues still cost", () =>
  expect(calculated.workbook.values("Issues", "D3")[0]?.[0]).toBe(57000));
