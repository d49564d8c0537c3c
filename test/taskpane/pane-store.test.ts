import { fail, ok } from "../../src/core/outcome";
import type { SheetGrid } from "../../src/core/scorecard/sheet-grid";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { activeSheet } from "../../src/excel/active-sheet";
import { followEdits } from "../../src/excel/follow-edits";
import { goToCell } from "../../src/excel/go-to-cell";
import { insertScorecard } from "../../src/excel/insert-scorecard";
import { notify } from "../../src/excel/notices";
import { readWorkbook } from "../../src/excel/read-workbook";
import { PaneStore } from "../../src/taskpane/pane-store";

jest.mock("../../src/excel/active-sheet", () => ({ activeSheet: jest.fn() }));
jest.mock("../../src/excel/culture", () => ({ readCulture: jest.fn() }));
jest.mock("../../src/excel/follow-edits", () => ({ followEdits: jest.fn() }));
jest.mock("../../src/excel/go-to-cell", () => ({ goToCell: jest.fn() }));
jest.mock("../../src/excel/insert-scorecard", () => ({ insertScorecard: jest.fn() }));
jest.mock("../../src/excel/read-workbook", () => ({ readWorkbook: jest.fn() }));

const reading = jest.mocked(readWorkbook);
const following = jest.mocked(followEdits);
const looking = jest.mocked(activeSheet);
const going = jest.mocked(goToCell);
const inserting = jest.mocked(insertScorecard);

const problem = { key: "connection", error: "value" as const, sentence: "The connection was lost." };
const sheet = (score: number): SheetGrid => ({
  sheet: "Sheet1",
  row: 0,
  column: 0,
  values: [
    ["Metric", "Combined Score", "Weighting"],
    ["Outcome", score, 1],
    ["Total (target >90%)", "", 1],
  ],
});
const plan = (name: string): SheetGrid => ({
  ...sheet(0),
  sheet: name,
  values: [
    ["Activity", "Owner", "Start", "End", "Status"],
    ["Draft the indicators", "Secretary", 46000, 46030, "Complete"],
    ["Review the draft", "Committee", 46031, 46060, "Not started"],
  ],
});
const read = (...grids: SheetGrid[]): WorkbookReading => ({
  grids,
  sheets: grids.map((grid) => grid.sheet),
  tables: [],
  names: [],
  protectedSheets: [],
  clipped: [],
});
const holds = (...grids: SheetGrid[]) => reading.mockResolvedValue(ok(read(...grids)));

let store: PaneStore;
beforeEach(() => {
  jest.resetAllMocks();
  following.mockResolvedValue(ok(async () => undefined));
  holds();
  store = new PaneStore();
});

describe("reading the workbook", () => {
  it("shows what is there, and follows it", async () => {
    holds(sheet(0.95));
    await store.start();
    expect(store.current()).toMatchObject({ phase: "ready", scorecards: [{ verdict: { status: "Met" } }] });
    holds(sheet(0.5));
    following.mock.calls[0]?.[0]();
    await new Promise(setImmediate);
    expect(store.current().scorecards).toMatchObject([{ verdict: { status: "Missed" } }]);
    expect(store.current().announced).toMatch(/^Sheet1\. ✗ Missed/);
  });

  it("says why it can't, and keeps the last figures", async () => {
    reading.mockResolvedValueOnce(fail(problem));
    await store.refresh();
    expect(store.current()).toMatchObject({ phase: "failed", problem });
    holds(sheet(0.95));
    await store.refresh();
    expect(store.current()).toMatchObject({ phase: "ready", problem: undefined });
    reading.mockResolvedValueOnce(fail(problem));
    await store.refresh();
    expect(store.current()).toMatchObject({ phase: "ready", problem, scorecards: [{}] });
  });

  it("reads once more, not many times, when edits come in meanwhile", async () => {
    let answer: (value: Awaited<ReturnType<typeof readWorkbook>>) => void = () => undefined;
    reading.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const first = store.refresh();
    const others = [store.refresh(), store.refresh(), store.refresh()];
    answer(ok(read(sheet(0.5))));
    holds(sheet(0.95));
    await Promise.all([first, ...others]);
    expect(reading).toHaveBeenCalledTimes(2);
    expect(store.current().scorecards).toMatchObject([{ verdict: { status: "Met" } }]);
  });
});

describe("inserting the sample", () => {
  it("says what was written, and shows it", async () => {
    inserting.mockResolvedValue(ok({ sheets: ["Scorecard", "Measures"], cells: 190 }));
    holds(sheet(0.95));
    await store.insert("sample");
    expect(store.current()).toMatchObject({ writing: false, notice: { kind: "done" }, scorecards: [{}] });
    expect(store.current().notice?.sentence).toContain("190 cells written and read back");
  });

  it("says what went wrong", async () => {
    inserting.mockResolvedValue(fail(problem));
    await store.insert("sample");
    expect(store.current().notice).toEqual({ kind: "problem", sentence: problem.sentence });
    store.dismiss();
    expect(store.current().notice).toBeUndefined();
  });

  it("isn't started twice by two clicks", async () => {
    inserting.mockResolvedValue(ok({ sheets: [], cells: 0 }));
    await Promise.all([store.insert("sample"), store.insert("sample")]);
    expect(inserting).toHaveBeenCalledTimes(1);
  });
});

describe("what a command said", () => {
  it("stays while results come in, and goes at the next edit", async () => {
    inserting.mockResolvedValue(ok({ sheets: ["Sheet1"], cells: 3 }));
    const typed = sheet(0.95);
    const calculated = (result: number): SheetGrid => ({
      ...typed,
      values: typed.values.map((row) => row.map((cell) => (cell === 0.95 ? result : cell))),
      formulas: typed.values,
    });
    holds(calculated(0.5));
    await store.insert("sample");
    holds(calculated(0.95));
    await store.refresh();
    expect(store.current().notice?.kind).toBe("done");
    holds();
    await store.refresh();
    expect(store.current().notice).toBeUndefined();
  });

  it("goes with the view it was said in", async () => {
    inserting.mockResolvedValue(fail(problem));
    await store.insert("sample");
    store.navigate({ name: "help" });
    expect(store.current()).toMatchObject({ notice: undefined, view: { name: "help" }, visits: 1 });
  });
});

it("shows the result of what was inserted", async () => {
  await store.start();
  inserting.mockResolvedValue(ok({ sheets: ["Sheet1"], cells: 3 }));
  holds(sheet(0.95));
  await store.insert("sample");
  expect(store.current().view).toEqual({ name: "result", scorecard: "Sheet1!A1" });
});

describe("following a link", () => {
  const home = { sheet: "Measures", address: "D12" };
  const there = { sheet: "Scorecard", address: "D11" };

  it("keeps the way back to where the person came from first", async () => {
    going.mockResolvedValueOnce(ok(home)).mockResolvedValueOnce(ok(there));
    await store.goTo(there);
    await store.goTo({ sheet: "Scorecard", address: "E11" });
    expect(store.current().back).toEqual(home);
    going.mockResolvedValueOnce(ok(there));
    await store.goBack();
    expect(going).toHaveBeenLastCalledWith(home, expect.anything());
    expect(store.current().back).toBeUndefined();
  });

  it("to a sheet that is gone says so", async () => {
    going.mockResolvedValue(fail(problem));
    await store.goTo(there);
    expect(store.current()).toMatchObject({ notice: { kind: "problem" } });
    expect(store.current().back).toBeUndefined();
  });
});

describe("the sheet that somebody turns to", () => {
  const turn = async (sheet: string) => {
    looking.mockResolvedValue(ok(sheet));
    following.mock.calls[0]?.[1]();
    await new Promise(setImmediate);
    // The code for systems is fetched when it is first needed.
    await import("../../src/core/systems");
    await new Promise(setImmediate);
  };

  it("is known, but not that which a link of the pane leads to, or the way back", async () => {
    await store.start();
    await turn("October");
    expect(store.current().turnedTo).toEqual({ sheet: "October" });
    going.mockResolvedValue(ok({ sheet: "October", address: "A1" }));
    await store.goTo({ sheet: "Measures", address: "D12" });
    await turn("Measures");
    expect(store.current().turnedTo).toEqual({ sheet: "October" });
    await store.goBack();
    await turn("October");
    await turn("Measures");
    expect(store.current().turnedTo).toEqual({ sheet: "Measures" });
  });

  describe("when a scorecard's page is shown", () => {
    const on = (name: string): SheetGrid => ({ ...sheet(0.95), sheet: name });
    const shown = () => store.current().view;

    beforeEach(async () => {
      holds(on("September"), on("October"));
      await store.start();
      const [september] = store.current().scorecards;
      store.navigate({ name: "what-if", scorecard: september?.id ?? "" });
    });

    it("brings the same page of its scorecard, without a visit, so that the focus stays; it is read out", async () => {
      const { visits } = store.current();
      await turn("October");
      expect(shown()).toEqual({ name: "what-if", scorecard: "October!A1" });
      expect(store.current()).toMatchObject({ visits, announced: "Now showing October." });
    });

    it("changes nothing while something is held, and not afterwards either", async () => {
      const release = store.hold();
      await turn("October");
      release();
      await store.refresh();
      expect(shown()).toMatchObject({ scorecard: "September!A1" });
      await turn("October");
      expect(shown()).toMatchObject({ scorecard: "October!A1" });
    });

    it("waits for a copied sheet to be read, and stays on one without a scorecard", async () => {
      await turn("November");
      expect(shown()).toMatchObject({ scorecard: "September!A1" });
      holds(on("September"), on("October"), on("November"));
      await store.refresh();
      expect(shown()).toMatchObject({ scorecard: "November!A1" });
    });

    it("brings the page of a system that stands there, and from there the scorecard's page again", async () => {
      holds(on("September"), plan("Plan"), plan("Other plan"));
      await store.refresh();
      await turn("Plan");
      expect(shown()).toEqual({ name: "review-plan", system: "review-plan Plan!A1" });
      expect(store.current().announced).toBe("Now showing Review plan (Plan).");
      await turn("Other plan");
      expect(shown()).toMatchObject({ system: "review-plan Other plan!A1" });
      await turn("September");
      expect(shown()).toEqual({ name: "what-if", scorecard: "September!A1" });
    });

    it("fetches nobody back who has gone to another page while the system was looked for", async () => {
      holds(on("September"), plan("Plan"));
      await store.refresh();
      looking.mockResolvedValue(ok("Plan"));
      const turning = turn("Plan");
      await Promise.resolve();
      await Promise.resolve();
      store.navigate({ name: "settings", scorecard: "September!A1" });
      await turning;
      holds({ ...on("September"), values: sheet(0.5).values }, plan("Plan"));
      await store.refresh();
      await new Promise(setImmediate);
      expect(shown()).toEqual({ name: "settings", scorecard: "September!A1" });
    });

    it.each(["home", "adopt", "help", "templates"] as const)("leaves the page %s alone", async (name) => {
      store.navigate({ name });
      await turn("October");
      expect(shown()).toEqual({ name });
    });
  });
});

it("shows how a ribbon command ended", async () => {
  const stop = await store.start();
  notify({ kind: "problem", sentence: "The workbook's structure is protected." });
  expect(store.current().notice?.sentence).toContain("protected");
  await stop();
  notify({ kind: "done", sentence: "Later." });
  expect(store.current().notice?.sentence).not.toBe("Later.");
});

it("asks to finish editing at once for what a person started, and only after a while for a reading", async () => {
  jest.useFakeTimers();
  holds(sheet(0.95));
  await store.refresh();
  reading.mockImplementationOnce(async (options) => {
    options?.onWaiting?.(true);
    expect(store.current().waiting).toBe(false);
    jest.advanceTimersByTime(3_000);
    expect(store.current().waiting).toBe(true);
    options?.onWaiting?.(false);
    return ok(read());
  });
  await store.refresh();
  expect(store.current().waiting).toBe(false);
  going.mockImplementationOnce(async (_place, options) => {
    options?.onWaiting?.(true);
    expect(store.current().waiting).toBe(true);
    options?.onWaiting?.(false);
    return ok({ sheet: "A", address: "A1" });
  });
  await store.goTo({ sheet: "A", address: "B2" });
  expect(store.current().waiting).toBe(false);
  jest.useRealTimers();
});
