import { fail, ok } from "../../src/core/outcome";
import { insertSample } from "../../src/excel/insert-sample";
import { type Notice, onNotice } from "../../src/excel/notices";
import { recalculate } from "../../src/excel/recalculate";
import { showPane } from "../../src/excel/show-pane";

jest.mock("../../src/excel/insert-sample", () => ({ insertSample: jest.fn() }));
jest.mock("../../src/excel/recalculate", () => ({ recalculate: jest.fn() }));
jest.mock("../../src/excel/show-pane", () => ({ showPane: jest.fn() }));

type Handler = (event: { completed: () => void }) => Promise<void>;
const handlers = new Map<string, Handler>();
const heard: Notice[] = [];

beforeAll(async () => {
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) } },
  });
  await import("../../src/commands");
  onNotice((notice) => heard.push(notice));
});
beforeEach(() => heard.splice(0));

/** Presses a ribbon button; true when it came up again. */
async function press(id: string): Promise<boolean> {
  const completed = jest.fn();
  await handlers
    .get(id)?.({ completed })
    .catch(() => undefined);
  return completed.mock.calls.length === 1;
}

const problem = { key: "protected", error: "value" as const, sentence: "A sheet is protected." };

it("has the commands that the manifest's buttons call", () =>
  expect([...handlers.keys()]).toEqual(["insertSample", "recalculate"]));

it("says what an insertion wrote", async () => {
  jest.mocked(insertSample).mockResolvedValue(ok({ sheets: ["Scorecard", "Measures"], cells: 182 }));
  expect(await press("insertSample")).toBe(true);
  expect(heard).toMatchObject([{ kind: "done", sentence: expect.stringContaining("182 cells") }]);
});

it("opens the pane to say what went wrong", async () => {
  jest.mocked(insertSample).mockResolvedValue(fail(problem));
  expect(await press("insertSample")).toBe(true);
  expect(heard).toEqual([{ kind: "problem", sentence: problem.sentence }]);
  expect(showPane).toHaveBeenCalled();
});

it("recalculates without a word", async () => {
  jest.mocked(recalculate).mockResolvedValue(ok(undefined));
  expect(await press("recalculate")).toBe(true);
  expect(heard).toEqual([]);
});

it("lets the button come up again whatever happens", async () => {
  jest.mocked(recalculate).mockRejectedValue(new Error("unexpected"));
  expect(await press("recalculate")).toBe(true);
});
