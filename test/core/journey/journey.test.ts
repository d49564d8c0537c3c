import fc from "fast-check";
import { usualScale } from "../../../src/core/journey/emotion-scale";
import { journey } from "../../../src/core/journey/journey";
import type { Cell } from "../../../src/core/values/cell";

const column = (...cells: readonly Cell[]) => cells.map((cell) => [cell]);
const score = (...emotions: readonly Cell[]) => journey(column(...emotions));

describe("the source's journey", () => {
  it("feels good, frustrated, angry and relieved but disappointed: 37.5%; the ignored survey is left out", () =>
    expect(score("Good", "Frustrated", "Angry", "Relieved but disappointed", "Ignored survey")).toEqual({
      ok: true,
      value: 0.375,
    }));

  it.each<[string, Cell]>([
    ["blank", ""],
    ["nothing", null],
    ["#N/A", { code: "#N/A" }],
    ["a 0, as a blank cell may arrive", 0],
    ["spaces", " \u00a0"],
  ])("an unanswered stage isn't neutral: %s changes nothing", (_, unanswered) => {
    expect(score("Good", unanswered, "Angry")).toEqual(score("Good", "Angry"));
    expect(score("Good", "Relieved but disappointed", "Angry")).not.toEqual(score("Angry"));
  });

  it("that nobody has answered has no score, and not 0", () =>
    expect(score("", "Ignored survey")).toMatchObject({
      ok: false,
      problem: { key: "no-emotion", error: "notAvailable" },
    }));
});

describe("words", () => {
  it("fold case and spaces", () =>
    expect(score("  RELIEVED   but\nDisappointed ")).toEqual({ ok: true, value: 0.5 }));

  it("that the scale doesn't have are named with their row", () =>
    expect(score("Good", "Furious")).toMatchObject({
      ok: false,
      problem: { error: "value", sentence: expect.stringContaining('row 2: "Furious"') as string },
    }));

  it.each<[Cell]>([[1], [true], ["0.5"]])("%p is no emotion", (cell) =>
    expect(score(cell)).toMatchObject({ ok: false, problem: { key: "emotion-unknown" } }),
  );

  it("an error comes back as it is", () =>
    expect(score("Good", { code: "#REF!" })).toMatchObject({
      ok: false,
      problem: { error: { code: "#REF!" } },
    }));
});

describe("weights", () => {
  const weighed = (...weights: readonly Cell[]) => journey(column("Good", "", "Angry"), column(...weights));

  it("count by their proportion, and go with an unanswered stage", () => {
    expect(weighed(1, 100, 2)).toEqual({ ok: true, value: 0.25 });
    expect(weighed("10%", "70%", "20%")).toEqual({ ok: true, value: 0.25 });
  });

  it("blank beside others are 0, and with none the stages count the same", () => {
    expect(weighed(3, "", "")).toEqual({ ok: true, value: 0.75 });
    expect(weighed("", "", null)).toEqual({ ok: true, value: 0.375 });
  });

  it.each<[readonly Cell[], string]>([
    [[1, 1, -1], "stage-weight-negative"],
    [[1, "much", 1], "stage-weight-unreadable"],
    [[1, true, 1], "stage-weight-unreadable"],
    [[0, 0, 0], "stage-weights-zero"],
    [[0, 5, 0], "no-emotion"],
    [[1, 1, 1, 1], "counts-differ"],
  ])("%j: %s", (weights, key) => expect(weighed(...weights)).toMatchObject({ ok: false, problem: { key } }));
});

describe("a scale of one's own", () => {
  const by = (...scale: readonly (readonly Cell[])[]) =>
    journey(column("calm", "tense", "no reply"), null, scale);

  it("replaces the usual one", () =>
    expect(by(["Calm", 1], ["", ""], ["Tense", "30%"], ["No reply", "left out"])).toEqual({
      ok: true,
      value: 0.65,
    }));

  it.each<[readonly (readonly Cell[])[], string]>([
    [[["Calm", 1.5]], "scale-value-wrong"],
    [[["Calm", -0.1]], "scale-value-wrong"],
    [[["Calm", "high"]], "scale-value-wrong"],
    [[["Calm", true]], "scale-value-wrong"],
    [
      [
        ["Calm", 1],
        ["calm ", 0.5],
      ],
      "scale-repeated",
    ],
    [[["", 0.5]], "scale-word-missing"],
    [[["", ""]], "scale-empty"],
    [[["Calm", 1, 2]], "scale-shape"],
    [[["Calm"]], "scale-shape"],
  ])("%j: %s", (scale, key) => expect(by(...scale)).toMatchObject({ ok: false, problem: { key } }));

  it("may be of numbers, as surveys ask for", () =>
    expect(
      journey(column(0, 4), null, [
        [0, 0],
        [4, 1],
      ]),
    ).toEqual({ ok: true, value: 0.5 }));
});

describe("for any journey", () => {
  const word = fc.constantFrom(...usualScale.map(([name]) => name), "");
  const stages = fc.array(fc.tuple(word, fc.integer({ min: 0, max: 1000 })), { minLength: 1, maxLength: 12 });
  const scoreOf = (rows: readonly (readonly [string, number])[]) =>
    journey(column(...rows.map(([name]) => name)), column(...rows.map(([, weight]) => weight)));

  it("the score is from 0 to 1, whatever the order of the stages", () =>
    fc.assert(
      fc.property(stages, (rows) => {
        const scored = scoreOf(rows);
        if (scored.ok) expect(scored.value >= 0 && scored.value <= 1).toBe(true);
        expect(scoreOf([...rows].reverse())).toMatchObject(scored.ok ? scored : { ok: false });
      }),
    ));

  it("only the proportion of the weights matters", () =>
    fc.assert(
      fc.property(stages, fc.integer({ min: 1, max: 50 }), (rows, times) =>
        expect(scoreOf(rows.map(([name, weight]) => [name, weight * times]))).toEqual(scoreOf(rows)),
      ),
    ));
});
