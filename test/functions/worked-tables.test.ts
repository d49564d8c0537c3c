import { oxm } from "./support/oxm";

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

const METRICS = column("Customer / User", "Employee", "Practice", "Outcome");
const WEIGHTING = [0.3, 0.2, 0.1, 0.4];
const TARGET = ">90%";

interface WorkedTable {
  readonly combined: readonly number[];
  readonly rows: readonly number[];
  readonly score: number;
  readonly shown: string;
  readonly status: string;
}

const TABLES: readonly WorkedTable[] = [
  { combined: [1, 1, 1, 1], rows: [0.3, 0.2, 0.1, 0.4], score: 1, shown: "100%", status: "Met" },
  { combined: [0.95, 1, 1, 1], rows: [0.285, 0.2, 0.1, 0.4], score: 0.985, shown: "98.5%", status: "Met" },
  {
    combined: [0.93, 1, 1, 0.8],
    rows: [0.279, 0.2, 0.1, 0.32],
    score: 0.899,
    shown: "89.9%",
    status: "Missed",
  },
];

describe.each(TABLES)("the worked table of $shown", ({ combined, rows, score, shown, status }) => {
  const scores = column(...combined);
  const weighting = column(...WEIGHTING);

  it("scores", () => expect(oxm("SCORE", scores, weighting)).toBe(score));
  it("scores its rows", () => expect(oxm("SCORES", scores, weighting)).toEqual(column(...rows)));
  it("is judged alike from the score and from the column", () => {
    expect(oxm("STATUS", score, TARGET)).toBe(status);
    expect(oxm("STATUS", scores, TARGET, null, weighting)).toBe(status);
  });
  it("is shown without contradicting that, whatever the decimals", () => {
    expect(oxm("DISPLAY", score, TARGET)).toBe(shown);
    expect(oxm("DISPLAY", scores, TARGET, 1, weighting)).toBe(shown);
    if (status === "Missed") expect(oxm("DISPLAY", score, TARGET, 0)).not.toBe("90%");
  });
  it("opens its verdict with the same word and figure", () =>
    expect(oxm("VERDICT", METRICS, scores, weighting, TARGET)).toMatch(new RegExp(`${status}: ${shown}`)));

  it("scores the same in every order of its rows", () => {
    for (const order of permutations([0, 1, 2, 3])) {
      const scoresInOrder = column(...order.map((row) => combined[row]));
      const weightsInOrder = column(...order.map((row) => WEIGHTING[row]));
      expect(oxm("SCORE", scoresInOrder, weightsInOrder)).toBe(score);
      expect(oxm("WEIGHTCHECK", weightsInOrder)).toBe("OK");
    }
  });
});

describe("the third table from its measures", () => {
  const metrics = column(...Array<string>(3).fill("Customer / User"), ...Array<string>(4).fill("Outcome"));
  const thresholds = column(">95%", ">80%", ">7", ...Array<string>(4).fill("Delivered – yes/no"));
  const weights = column(1, 1, 1, 40, 20, 20, 20);
  const actuals = (lastDelivery: unknown) => column(0.96, 0.632, 8, "yes", "yes", "yes", lastDelivery);
  const combined = (metric: string, lastDelivery: unknown, missing?: string) =>
    oxm("COMBINEDIF", metrics, metric, actuals(lastDelivery), thresholds, weights, "attainment", missing);
  const scorecard = (outcome: unknown) => [column(0.93, 1, 1, outcome), column(...WEIGHTING)] as const;
  const standing = (outcome: unknown, weighting = WEIGHTING) => {
    const scores = column(0.93, 1, 1, outcome);
    const shares = column(...weighting);
    return {
      status: oxm("STATUS", scores, TARGET, null, shares),
      verdict: oxm("VERDICT", METRICS, scores, shares, TARGET),
    };
  };

  it("Customer's actuals give exactly 93 %, and Outcome's with one delivery missed 80 %", () => {
    expect(combined("Customer / User", "no")).toBe(0.93);
    expect(combined("Outcome", "no")).toBe(0.8);
  });

  it("with that delivery made the score is 97.9 % and met", () => {
    const outcome = combined("Outcome", "yes");
    expect(oxm("SCORE", ...scorecard(outcome))).toBe(0.979);
    expect(standing(outcome).status).toBe("Met");
  });

  it("with 81 % typed over Outcome's score it is 90.3 % and met", () => {
    expect(oxm("SCORE", ...scorecard(0.81))).toBe(0.903);
    expect(standing(0.81).status).toBe("Met");
  });

  it("with Outcome weighted 45 % the weighting is what is said, never a verdict", () => {
    const { status, verdict } = standing(0.8, [0.3, 0.2, 0.1, 0.45]);
    expect(status).toBe("Check weightings");
    expect(verdict).toMatch(/5 points over/);
    expect(verdict).not.toMatch(/\bMet\b|\bMissed\b/);
  });

  it("with nothing of Outcome measured nothing is decided yet", () => {
    expect(standing("").status).toBe("Incomplete");
    expect(oxm("RANGE", ...scorecard(""))).toEqual([[0.579, 0.979]]);
    expect(oxm("COVERAGE", ...scorecard(""))).toBe(0.6);
  });
});

describe("WEIGHTCHECK says by how much, and hides nothing", () => {
  it.each([
    [[0.3, 0.2, 0.1, 0.45], /5 points over/],
    [[0.3, 0.2, 0.1, 0.3999], /0\.01 points? under/],
    [[0.3, 0.2, 0.1, 0.400001], /0\.0001 points? over/],
  ])("%p", (weights, sentence) => expect(oxm("WEIGHTCHECK", column(...weights))).toMatch(sentence));
});

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}
