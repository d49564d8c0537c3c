import type { ScorecardState } from "../../src/core/scorecard/state";
import { changedVerdicts } from "../../src/taskpane/changed-verdicts";

const card = (id: string, sentence: string): ScorecardState => ({
  id,
  found: { sheet: "Scorecard", headerRow: 6, columns: {}, rows: [], settings: {} },
  sheet: "Scorecard",
  title: id,
  place: "A7",
  target: { text: "" },
  verdict: { ok: false, problem: { key: "any", error: "value", sentence } },
  rows: [],
  total: { weighting: { text: "" }, score: { text: "" } },
});

describe("what is read out", () => {
  it.each<[string, ScorecardState[], ScorecardState[], string]>([
    ["nothing at first", [], [card("Desk", "Missed.")], ""],
    ["nothing while verdicts stay", [card("Desk", "Missed.")], [card("Desk", "Missed.")], ""],
    ["a verdict that turned", [card("Desk", "Missed.")], [card("Desk", "Met.")], "Desk. Met."],
    [
      "only the one that turned",
      [card("Desk", "A."), card("Pay", "B.")],
      [card("Desk", "A."), card("Pay", "C.")],
      "Pay. C.",
    ],
    ["nothing of one that went", [card("Desk", "A.")], [], ""],
  ])("%s", (_what, before, now, said) => expect(changedVerdicts(before, now)).toBe(said));
});
