import { fail, ok } from "../../src/core/outcome";
import { insertScorecard } from "../../src/excel/insert-scorecard";
import { type Notice, onNotice } from "../../src/excel/notices";
import { onViewRequest } from "../../src/excel/pane-requests";
import { scoreAgain } from "../../src/excel/score-again";
import { showPane } from "../../src/excel/show-pane";
import { loadCommands, type CommandHandler } from "../support/commands";

jest.mock("../../src/excel/insert-scorecard", () => ({ insertScorecard: jest.fn() }));
jest.mock("../../src/excel/score-again", () => ({ scoreAgain: jest.fn() }));
jest.mock("../../src/excel/show-pane", () => ({ showPane: jest.fn() }));

let handlers: ReadonlyMap<string, CommandHandler>;
const heard: Notice[] = [];

beforeAll(async () => {
  handlers = await loadCommands();
  onNotice((notice) => heard.push(notice));
});
beforeEach(() => {
  heard.splice(0);
  jest.mocked(showPane).mockReset();
});

/** Presses a ribbon button; true when it came up again. */
async function press(id: string): Promise<boolean> {
  const completed = jest.fn();
  await handlers
    .get(id)?.({ completed })
    .catch(() => undefined);
  return completed.mock.calls.length === 1;
}

const problem = { key: "protected", error: "value" as const, sentence: "A sheet is protected." };
const inserted = { sheets: ["Scorecard", "Measures"], cells: 182 };

it.each([
  ["insertSample", "sample"],
  ["insertEmpty", "empty"],
])("%s inserts the %s scorecard and says what it wrote", async (id, kind) => {
  jest.mocked(insertScorecard).mockResolvedValue(ok(inserted) as Awaited<ReturnType<typeof insertScorecard>>);
  expect(await press(id)).toBe(true);
  expect(insertScorecard).toHaveBeenLastCalledWith(kind);
  expect(heard).toMatchObject([{ kind: "done", sentence: expect.stringContaining("182 cells") }]);
});

it("opens the pane to say what went wrong", async () => {
  jest.mocked(insertScorecard).mockResolvedValue(fail(problem));
  expect(await press("insertSample")).toBe(true);
  expect(heard).toEqual([{ kind: "problem", sentence: problem.sentence }]);
  expect(showPane).toHaveBeenCalled();
});

it("scores again, and says what that was", async () => {
  jest.mocked(scoreAgain).mockResolvedValue(ok({ shared: 2, cells: 40 }));
  expect(await press("recalculate")).toBe(true);
  expect(heard).toEqual([
    {
      kind: "done",
      sentence: "2 shared scorecards were scored again, and every live score worked out anew.",
    },
  ]);
});

it.each([
  ["useMyTable", "adopt"],
  ["whatIf", "what-if"],
  ["help", "help"],
  ["templates", "templates"],
])("%s opens the pane on its view %s", async (id, view) => {
  const seen: string[] = [];
  const stop = onViewRequest((asked) => seen.push(asked));
  expect(await press(id)).toBe(true);
  stop();
  expect(seen).toEqual([view]);
  expect(showPane).toHaveBeenCalledTimes(1);
});

it("asks for the view before the pane opens, which takes it up when it does", async () => {
  const seen: string[] = [];
  jest.mocked(showPane).mockImplementation(async () => {
    onViewRequest((asked) => seen.push(asked))();
  });
  await press("help");
  expect(seen).toEqual(["help"]);
});

it.each(["recalculate", "whatIf"])("lets the button of %s come up again whatever happens", async (id) => {
  jest.mocked(scoreAgain).mockRejectedValue(new Error("unexpected"));
  jest.mocked(showPane).mockRejectedValue(new Error("unexpected"));
  expect(await press(id)).toBe(true);
});
