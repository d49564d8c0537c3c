import {
  byLevel,
  duesOf,
  type Issue,
  issueRegister,
  outstanding,
  registers,
  responseOf,
} from "../../src/core/issue-register";
import { registerFaults } from "../../src/core/issue-register/faults";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { openCalculated, type Calculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

/** The sample register under a matrix and levels of somebody's own, calculated with the real functions. */
let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
  await insertTemplate(issueRegister, "sample");
  await fill("Impact matrix", "B7", [["50"], ["30"], ["20"]]);
  await fill("Impact matrix", "D7", [
    ["0", "Low", "3"],
    ["2.5", "Medium", "2"],
    ["3.5", "High", "1"],
  ]);
  await fill("Response levels", "A6", [
    ["1", "2", "48", "72", "240"],
    ["2", "24", "120", "120", "480"],
    ["3", "48"],
  ]);
  await calculated.workbook.idle();
});
afterAll(() => calculated.close());

/** Types rows of text from a cell of one of the first columns on. */
async function fill(sheet: string, from: string, rows: readonly (readonly string[])[]) {
  const [first, top] = [from.charCodeAt(0), Number(from.slice(1))];
  for (const [down, line] of rows.entries())
    for (const [across, content] of line.entries())
      await calculated.workbook.type(sheet, `${String.fromCharCode(first + across)}${top + down}`, content);
}
/** Puts values into cells past the lists to choose from, as pasting does. */
async function paste(address: string, values: readonly (readonly (string | number | boolean)[])[]) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Issues").getRange(address).values = values.map((line) => [...line]);
    await context.sync();
  });
}
async function clear(address: string) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Issues").getRange(address).clear(Excel.ClearApplyTo.contents);
    await context.sync();
  });
}
const cells = (sheet: string, address: string) => calculated.workbook.values(sheet, address);

async function reading() {
  await calculated.workbook.idle();
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  return read.value;
}

const words = { firstNotice: "first notice", update: "update", plan: "plan", resolution: "resolution" };

/** What stands in place of a class: whether something is still missing, or can't be read. */
const unclassed = ({ impact }: Issue) =>
  impact.ok || impact.problem.error === "notAvailable" ? "– Not scored" : "! Can't be classed";

/** What the core makes of the register: class, level and response of each issue, as its row should say them. */
async function worked() {
  const [found] = registers(await reading());
  if (found === undefined) throw new Error("no register");
  const rows = found.issues.map((issue) => {
    const late = duesOf(issue, found).flatMap(({ promised, state }) =>
      state === "late" ? [words[promised]] : [],
    );
    const response = {
      late: `✗ Late: ${late.join(", ")}`,
      inTime: "✓ In time",
      soFar: "… In time so far",
      unjudged: expect.stringMatching(/^– /),
    }[responseOf(issue, found)];
    const impact = issue.impact.ok ? issue.impact.value : "";
    return [impact, issue.class === "" ? unclassed(issue) : issue.class, issue.level, response];
  });
  return { found, rows };
}
const shown = (rows: number) =>
  cells("Issues", `I8:P${7 + rows}`).map((line) => [line[0], line[1], line[2], line[7]]);

/** That cells and pane say the same, row by row, in the headline and on each level. */
async function expectAlike() {
  const { found, rows } = await worked();
  expect(shown(rows.length)).toEqual(rows);
  expect(cells("Issues", "A2")[0]?.[0]).toBe(issueRegister.find(await reading())[0]?.standing.text);
  expect(cells("Issues", "D3")[0]?.[0]).toBe(outstanding(found.issues).cost ?? "");
  const standing = new Map(byLevel(found).map((each) => [each.level, each]));
  const levels = cells("Response levels", "A6:H10").filter(([level]) => level !== "");
  expect(levels.map(([level, , , , , ...facts]) => [String(level).trim(), ...facts])).toEqual(
    levels.map(([level]) => {
      const name = String(level).trim();
      const { open = 0, inTime = 0, judged = 0, cost = "" } = standing.get(name) ?? {};
      return [name, open, judged === 0 ? "" : inTime / judged, cost];
    }),
  );
  return rows;
}

it("classes issues, says what is late and how each level is kept as the core does", async () => {
  expect(await expectAlike()).toEqual([
    [3.6, "High", "1", "… In time so far"],
    [3.8, "High", "1", "✗ Late: first notice, update, plan"],
    [3.3, "Medium", "2", "✓ In time"],
    [1, "Low", "3", "… In time so far"],
  ]);
  expect(cells("Issues", "A2")[0]?.[0]).toBe("✗ 1 of 4 issues late");
  expect(cells("Issues", "D3")[0]?.[0]).toBe(57000);
});

it("scores a criterion by the column of its name, wherever its row stands in the matrix", async () => {
  await fill("Impact matrix", "A7", [["Money at risk"], ["Service lost"], ["Customers affected"]]);
  expect((await expectAlike()).map(([impact]) => impact)).toEqual([3.9, 2.9, 3.3, 1]);
  await fill("Impact matrix", "A7", [["Reputation"]]);
  expect((await expectAlike()).map((row) => row.slice(0, 3))).toEqual(
    Array(4).fill(["", "– Not scored", ""]),
  );
  await fill("Impact matrix", "A7", [["Customers affected"], ["Service lost"], ["Money at risk"]]);
});

it("judges at once what is promised within no time, and nothing that isn't dated or has no targets", async () => {
  await fill("Response levels", "B8", [["0"]]);
  expect((await expectAlike())[3]?.[3]).toBe("✗ Late: first notice");
  await fill("Response levels", "B8", [[""]]);
  await fill("Issues", "B8", [["2/3/2026 soon"]]);
  const rows = await expectAlike();
  expect(shown(4).map((line) => line[3])).toEqual([
    "– Not dated",
    "✗ Late: first notice, update, plan",
    "✓ In time",
    "– No targets",
  ]);
  expect(rows).toHaveLength(4);
  expect(cells("Issues", "A2")[0]?.[0]).toBe("✗ 1 of 4 issues late; 2 can't be judged");
});

/** The first moment of a day of March 2026, as Excel counts it. */
const march = (date: number) => 46081 + date;

describe("a register with faults in it", () => {
  beforeAll(async () => {
    await paste("B8", [[march(2) + 9 / 24]]);
    await fill("Response levels", "B8", [["48"]]);
  });

  it.each<string | number | boolean>(["high", -1, "-1", "-100%", true])(
    "says of a score of %s that it has no class, and judges the rest",
    async (score) => {
      await paste("E8", [[score]]);
      expect((await expectAlike())[0]?.slice(0, 3)).toEqual(["", "! Can't be classed", ""]);
      expect(cells("Issues", "A2")[0]?.[0]).toBe("✗ 1 of 4 issues late; 1 can't be judged");
      await paste("E8", [[4]]);
    },
  );

  it("says of an issue with one blank score that it isn't scored", async () => {
    await clear("G8");
    expect((await expectAlike())[0]?.slice(0, 3)).toEqual(["", "– Not scored", ""]);
    await paste("G8", [[""]]);
    expect((await expectAlike())[0]?.slice(0, 3)).toEqual(["", "– Not scored", ""]);
    await paste("G8", [[5]]);
  });

  it("gives no impact under a weight below 0, or one without a criterion", async () => {
    await fill("Impact matrix", "B9", [["-20"]]);
    expect((await expectAlike()).map(([impact]) => impact)).toEqual(["", "", "", ""]);
    await fill("Impact matrix", "A9", [["", "20"]]);
    expect((await expectAlike()).map(([impact]) => impact)).toEqual(["", "", "", ""]);
    await fill("Impact matrix", "A9", [["Money at risk"]]);
  });

  it("compares classes, levels and criteria without the spaces around them", async () => {
    await fill("Impact matrix", "A7", [["Customers affected "]]);
    await fill("Impact matrix", "E9", [["High ", "1 "]]);
    await fill("Response levels", "A6", [[" 1"]]);
    await fill("Issues", "F7", [["Service lost "]]);
    expect((await expectAlike())[0]).toEqual([3.6, "High", "1", "… In time so far"]);
    expect(cells("Response levels", "F6:F6")).toEqual([[2]]);
    await fill("Impact matrix", "A7", [["Customers affected"]]);
    await fill("Impact matrix", "E9", [["High", "1"]]);
    await fill("Response levels", "A6", [["1"]]);
    await fill("Issues", "F7", [["Service lost"]]);
  });

  it("scores a criterion between Status and Cost alone, and says so of one that stands elsewhere", async () => {
    await fill("Issues", "G7", [["Money"]]);
    await fill("Issues", "R7", [["Money at risk"], ["5"], ["2"], ["3"], ["1"]]);
    expect((await expectAlike()).map(([impact]) => impact)).toEqual(["", "", "", ""]);
    expect(registerFaults((await worked()).found).map(({ sentence }) => sentence)).toEqual([
      'No column between Status and Cost is called "Money at risk", so no issue has a class: add one there, or take the criterion out.',
    ]);
    await fill("Issues", "R7", [[""], [""], [""], [""], [""]]);
    await fill("Issues", "G7", [["Money at risk"]]);
  });
});

describe("what open issues cost", () => {
  const total = () => cells("Issues", "D3")[0]?.[0];

  it("isn't known while none of them has a cost, and counts what can be read", async () => {
    await fill("Issues", "H8", [[""], [""], ["500"]]);
    await expectAlike();
    expect(total()).toBe("");
    await fill("Issues", "H8", [["a lot"], ["-5"]]);
    await expectAlike();
    expect(total()).toBe("");
    await fill("Issues", "H9", [["0"]]);
    await expectAlike();
    expect(total()).toBe(0);
  });

  it("is nothing once every issue is resolved, and isn't known before there are any", async () => {
    await fill("Issues", "H8", [[""], [""], [""]]);
    await paste("O8:O11", [[march(9)], [march(9)], [march(9)], [march(9.5)]]);
    await expectAlike();
    expect(total()).toBe(0);
    for (const address of ["A8:H11", "L8:O11"]) await clear(address);
    await calculated.workbook.idle();
    expect(cells("Issues", "A2")[0]?.[0]).toBe("– No issues yet");
    expect(total()).toBe("");
  });
});
