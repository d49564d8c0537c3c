import { kviBoard, kviBoards, boardPage, judgeBoard } from "../../../src/core/kvi-board";
import { boardFaults } from "../../../src/core/kvi-board/faults";
import { kviBoardTemplate } from "../../../src/core/kvi-board/template";
import { windowStart } from "../../../src/core/kvi-board/window";
import type { Cell } from "../../../src/core/values/cell";
import { dayOf, dayText } from "../../../src/core/values/day";
import { gridOf, reading, readingOf } from "../support/reading-of";

const nothing = { sheets: [], tables: [], names: [] };
const on = (year: number, month: number, date: number) => dayOf(year, month, date)!;
const sample = () => readingOf(kviBoardTemplate("sample", nothing));

type Rows = readonly (readonly Cell[])[];
interface Typed {
  readonly asAt?: Cell;
  readonly cards?: Rows;
  readonly aspects?: Rows;
  readonly scale?: Rows;
  readonly caps?: Rows;
  readonly responses?: Rows;
  readonly breaches?: Rows;
  readonly deliveries?: Rows;
}

const trust: Cell[] = ["Trust", "Favourable", ">=95%", 3, 1, on(2020, 3, 18), on(2020, 4, 1)];
const breachesCard: Cell[] = ["Security", "Caps", "", 1, 1, on(2020, 3, 18), on(2020, 4, 1)];
const reports: Cell[] = ["Reports", "On time", "100%", 3, 1, on(2020, 3, 18), on(2020, 4, 1)];
const trustScale: Rows = [
  ["Trust", "Good", "Yes"],
  ["Trust", "Bad", "No"],
];
const securityCaps: Rows = [
  ["Security", "Critical", 0],
  ["Security", "High", 0],
  ["Security", "Medium", 1],
  ["Security", "Low", 5],
];

/** A board as somebody might type it, on plain ranges, looked at on 30 June 2020. */
function typed({ asAt = on(2020, 6, 30), cards = [], ...rest }: Typed) {
  return reading([
    gridOf("Board", [
      ["As at", asAt],
      [],
      ["KVI", "Kind", "Commitment", "Months", "Version", "Agreed on", "Effective from"],
      ...cards,
    ]),
    gridOf("Aspects", [["KVI", "Aspect", "Share"], ...(rest.aspects ?? [])]),
    gridOf("Answers", [
      ["KVI", "Answer", "Favourable"],
      ...(rest.scale ?? (cards.some(([kvi]) => kvi === "Trust") ? trustScale : [])),
    ]),
    gridOf("Caps", [["KVI", "Severity", "Cap"], ...(rest.caps ?? [])]),
    gridOf("Responses", [["Date", "KVI", "Aspect", "Answer"], ...(rest.responses ?? [])]),
    gridOf("Breaches", [["Month", "KVI", "Severity", "Count"], ...(rest.breaches ?? [])]),
    gridOf("Deliveries", [["KVI", "Item", "Due", "Done"], ...(rest.deliveries ?? [])]),
  ]);
}
const boardOf = (workbook: ReturnType<typeof reading>) => kviBoards(workbook)[0]!;
const states = (input: Typed) => judgeBoard(boardOf(typed(input))).map(({ state }) => state);
const faults = (input: Typed) => boardFaults(boardOf(typed(input)));
const ruleAndCell = (input: Typed) =>
  faults(input).map(({ rule, place }) => [rule, `${place.sheet}!${place.address}`]);

const answers = (good: number, all: number, aspect: Cell = "", day = on(2020, 5, 20)): Rows =>
  Array.from({ length: all }, (_, index) => [day, "Trust", aspect, index < good ? "Good" : "Bad"]);
const counts = (...given: Cell[]): Rows =>
  given.map((count, index) => [on(2020, 6, 1), "Security", securityCaps[index]?.[1], count]);

describe("the source's seven KVIs", () => {
  it("are judged: two met, two missed, one not applicable, two to agree", () => {
    expect(judgeBoard(boardOf(sample())).map(({ card, state }) => [card.name, state])).toEqual([
      ["Customer relationship", "missed"],
      ["Change management", "met"],
      ["Data security", "met"],
      ["Financial reporting", "missed"],
      ["Compliance", "notApplicable"],
      ["Issue resolution", "notAgreed"],
      ["Communication", "notAgreed"],
    ]);
    expect(kviBoard.find(sample())[0]?.standing).toEqual({
      tone: "bad",
      text: "✗ 2 of 4 KVIs met, 1 not applicable, 2 to agree",
    });
  });

  it("are shown by how they stand, none left out, what is to agree on the agenda", () => {
    const groups = boardPage(boardOf(sample()));
    expect(groups.map(({ key, cards }) => [key, cards.map(({ name }) => name)])).toEqual([
      ["attention", ["Customer relationship", "Financial reporting"]],
      ["agenda", ["Issue resolution", "Communication"]],
      ["met", ["Change management", "Data security"]],
      ["notApplicable", ["Compliance"]],
    ]);
    const views = groups.flatMap(({ cards }) => cards);
    const view = (name: string) => views.find((each) => each.name === name);
    expect(view("Change management")).toMatchObject({
      result: "97.1%",
      lines: [
        "✓ All answers together 97.1% (233 of 240); true share between 94.1% and 98.6%",
        "Apr 2020 9 of 10 · May 2020 196 of 200 · Jun 2020 28 of 30",
      ],
    });
    expect(view("Data security")).toMatchObject({
      result: "0/0/1/5",
      lines: [
        "✓ Critical 0 of at most 0: no headroom",
        "✓ High 0 of at most 0: no headroom",
        "✓ Medium 1 of at most 1: no headroom",
        "✓ Low 5 of at most 5: no headroom",
        "Apr 2020 0/0/0/2 · May 2020 0/0/1/3 · Jun 2020 0/0/1/5",
      ],
    });
    expect(view("Customer relationship")?.lines.slice(0, 4)).toEqual([
      "✓ Strategic decisions 95% (19 of 20); true share between 76.4% and 99.1%; 20 replies can't support it",
      "✓ Operational delivery 100% (20 of 20); true share between 83.9% and 100%; 20 replies can't support it",
      "✗ Putting customers first 90% (18 of 20); true share between 69.9% and 97.2%",
      "All answers together 95% (57 of 60); true share between 86.3% and 98.3%",
    ]);
    expect(view("Financial reporting")?.lines).toEqual([
      "✓ Quarterly update, April: on time",
      "✗ Preliminary year end: 4 days late",
      "… Quarterly update, July: due 15 Jul 2020",
    ]);
  });

  it("have no faults but replies that are too few", () =>
    expect(
      boardFaults(boardOf(sample())).map(({ rule, place }) => [rule, `${place.sheet}!${place.address}`]),
    ).toEqual([
      ["kvi-board/small-sample", "KVI details!B5"],
      ["kvi-board/small-sample", "KVI details!B6"],
    ]));
});

describe("answers", () => {
  it.each([
    [19, 20, "met"],
    [94, 100, "missed"],
    [95, 100, "met"],
    [0, 0, "notMeasured"],
  ])("%i of %i against at least 95%%: %s", (good, all, state) =>
    expect(states({ cards: [trust], responses: answers(good, all) })).toEqual([state]),
  );

  it("are judged by every aspect, and an aspect without answers leaves it open", () => {
    const aspects: Rows = [
      ["Trust", "Strategy", ""],
      ["Trust", "Delivery", ""],
    ];
    const all = (...responses: Rows[]) => states({ cards: [trust], aspects, responses: responses.flat() });
    expect(all(answers(20, 20, "Strategy"), answers(19, 20, "delivery "))).toEqual(["met"]);
    expect(all(answers(20, 20, "Strategy"), answers(18, 20, "Delivery"))).toEqual(["missed"]);
    expect(all(answers(20, 20, "Strategy"))).toEqual(["incomplete"]);
    expect(all(answers(18, 20, "Strategy"))).toEqual(["missed"]);
    expect(all()).toEqual(["notMeasured"]);
  });

  it("outside the window don't count", () => {
    expect(
      states({ cards: [trust], responses: [...answers(0, 5, "", on(2020, 3, 31)), ...answers(1, 1)] }),
    ).toEqual(["met"]);
    expect(dayText(windowStart(on(2020, 6, 30), 3))).toBe("1 Apr 2020");
    expect(dayText(windowStart(on(2020, 7, 15), 3))).toBe("16 Apr 2020");
    expect(dayText(windowStart(on(2020, 5, 30), 3))).toBe("29 Feb 2020");
  });

  it("strict commitments are strict", () => {
    const strict = [...trust.slice(0, 2), ">95%", ...trust.slice(3)];
    expect(states({ cards: [strict], responses: answers(19, 20) })).toEqual(["missed"]);
  });

  it("that nobody can count are named with their cells, alike ones once", () => {
    const responses: Rows = [
      ["22/04/2020", "Trust", "", "Good"],
      ["23/04/2020", "Trust", "", "Good"],
      [on(2020, 5, 1), "Trust", "", "Turst"],
      [on(2020, 5, 1), "Trust", "", "turst "],
      [on(2020, 8, 1), "Trust", "", "Good"],
      [on(2020, 5, 1), "Trsut", "", "Good"],
      ["", "Trust", "", "Good"],
    ];
    expect(ruleAndCell({ cards: [trust], responses })).toEqual([
      ["kvi-board/unknown-kvi", "Responses!B7"],
      ["kvi-board/text-date", "Responses!A2"],
      ["kvi-board/unknown-answer", "Responses!D4"],
      ["kvi-board/future", "Responses!A6"],
      ["kvi-board/no-date", "Responses!A8"],
    ]);
    const sentences = faults({ cards: [trust], responses }).map(({ sentence }) => sentence);
    expect(sentences[1]).toBe(
      'The date of an answer is text ("22/04/2020"), which no window can count: type it again as a date (22 Apr 2020). 1 more row is like it.',
    );
    expect(sentences[2]).toBe(
      '"Turst" isn\'t an answer of "Trust" and counts as not favourable: use Good or Bad. 1 more row is like it.',
    );
    expect(sentences[3]).toContain("1 Aug 2020, after the as-at date 30 Jun 2020");
    expect(states({ cards: [trust], responses })).toEqual(["cannot"]);
  });
});

describe("caps", () => {
  const judged = (...given: Cell[]) =>
    states({ cards: [breachesCard], caps: securityCaps, breaches: counts(...given) });
  it.each([
    [[0, 0, 1, 5], "met"],
    [[0, 0, 2, 0], "missed"],
    [[0, 0, 0, 6], "missed"],
    [[0, 1, 0, 0], "missed"],
    [[0, 0, "", 5], "incomplete"],
    [[0, 0, "", 6], "missed"],
    [[0, 0, -1, 5], "cannot"],
    [[0, 0, 0.5, 5], "cannot"],
    [[], "notMeasured"],
  ])("%j: %s", (given, state) => expect(judged(...given)).toEqual([state]));

  it("that can't be are no ground to judge on", () => {
    const capped = (cap: Cell) =>
      states({ cards: [breachesCard], caps: [["Security", "Low", cap]], breaches: counts(0, 0, 0, 0) });
    expect([5, -1, 0.5, "five", ""].map((cap) => capped(cap)[0])).toEqual([
      "met",
      ...Array<string>(4).fill("cannot"),
    ]);
    expect(
      ruleAndCell({ cards: [breachesCard], caps: [["Security", "Low", "five"]], breaches: [] })[0],
    ).toEqual(["kvi-board/cap", "Caps!C2"]);
  });

  it("say that a month isn't over, and ask for no zeros in it", () => {
    const july = (asAt: Cell, breaches: Rows = []) => ({
      asAt,
      cards: [breachesCard],
      caps: securityCaps,
      breaches,
    });
    const middle = on(2020, 7, 15);
    const zeros = securityCaps.map(([kvi, severity]) => [on(2020, 7, 1), kvi, severity, 0]);
    expect(ruleAndCell(july(middle))).toEqual([["kvi-board/month-not-over", "Board!B1"]]);
    expect(faults(july(middle, zeros)).map(({ sentence }) => sentence)).toEqual([
      "Jul 2020 isn't over, so \"Security\" can't be judged by all of it yet: set As at to 30 Jun 2020 to judge whole months.",
    ]);
    const lines = (asAt: Cell) => boardPage(boardOf(typed(july(asAt, zeros))))[0]?.cards[0]?.lines ?? [];
    expect(lines(middle)).toContain("… Jul 2020 isn't over: set As at to 30 Jun 2020 to judge whole months");
    expect(faults(july(on(2020, 7, 31) + 0.6, zeros))).toEqual([]);
    expect(lines(on(2020, 7, 31)).filter((line) => line.startsWith("…"))).toEqual([]);
    // What is over is asked for as ever.
    const two = [...breachesCard.slice(0, 3), 2, ...breachesCard.slice(4)];
    expect(ruleAndCell({ ...july(middle), cards: [two] })).toEqual([
      ["kvi-board/month-not-over", "Board!B1"],
      ["kvi-board/month-not-counted", "Caps!B2"],
    ]);
  });

  it("hold in every month of a longer window", () => {
    const quarter = [...breachesCard.slice(0, 3), 2, ...breachesCard.slice(4)];
    const may = (count: number): Rows =>
      securityCaps.map(([kvi, severity]) => [on(2020, 5, 31), kvi, severity, severity === "Low" ? count : 0]);
    const inTwo = (count: number) =>
      states({
        cards: [quarter],
        caps: securityCaps,
        breaches: [...may(count), ...counts(0, 0, 1, 5)],
      });
    expect(inTwo(5)).toEqual(["met"]);
    expect(inTwo(6)).toEqual(["missed"]);
  });

  it("counts that can't be are named, and months that nobody counted", () => {
    expect(
      ruleAndCell({
        cards: [breachesCard],
        caps: securityCaps,
        breaches: [
          [on(2020, 6, 1), "Security", "Critical", -1],
          [on(2020, 6, 1), "Security", "High", "two"],
          [on(2020, 6, 1), "Security", "Medium", 0.5],
          ["June", "Security", "Low", 1],
          [on(2020, 6, 1), "Security", "Minor", 1],
        ],
      }),
    ).toEqual([
      ["kvi-board/count", "Breaches!D2"],
      ["kvi-board/count", "Breaches!D3"],
      ["kvi-board/count", "Breaches!D4"],
      ["kvi-board/text-date", "Breaches!A5"],
      ["kvi-board/unknown-severity", "Breaches!C6"],
      ["kvi-board/month-not-counted", "Caps!B2"],
    ]);
    expect(faults({ cards: [breachesCard], caps: securityCaps, breaches: counts(0, 0) })[0]?.sentence).toBe(
      "\"Security\" isn't counted in Jun 2020 (Medium and Low), which isn't 0: add rows to the breaches, with 0 where there was none.",
    );
  });
});

describe("deliveries", () => {
  const due = on(2020, 5, 29);
  it("late isn't missing, and nothing due is not applicable", () => {
    expect(states({ cards: [reports] })).toEqual(["notApplicable"]);
    expect(states({ cards: [reports], deliveries: [["Reports", "Year end", due, due]] })).toEqual(["met"]);
    expect(states({ cards: [reports], deliveries: [["Reports", "Year end", due, due + 4]] })).toEqual([
      "missed",
    ]);
    expect(states({ cards: [reports], deliveries: [["Reports", "Next", on(2020, 7, 1), ""]] })).toEqual([
      "notApplicable",
    ]);
  });
  it("still open from before the window count as late; what was done then doesn't", () => {
    const before = on(2019, 12, 1);
    expect(states({ cards: [reports], deliveries: [["Reports", "Old", before, ""]] })).toEqual(["missed"]);
    expect(states({ cards: [reports], deliveries: [["Reports", "Old", before, before + 9]] })).toEqual([
      "notApplicable",
    ]);
  });
  it("without a due date can't be late while they are open; a date that isn't one can't be judged", () => {
    const judged = (...rows: Rows) => states({ cards: [reports], deliveries: rows })[0];
    expect(judged(["Reports", "A", due, due], ["Reports", "Plan", "", ""])).toBe("met");
    expect(judged(["Reports", "A", due, due], ["Reports", "Plan", "", due])).toBe("cannot");
    // Text, though it reads as the number of a day.
    expect(judged(["Reports", "A", due, String(due)])).toBe("cannot");
    expect(judged(["Reports", "A", due, { code: "#N/A" }])).toBe("cannot");
  });
  it("done after the as-at date aren't done on it", () => {
    const later: Rows = [
      ["Reports", "Year end", due, due],
      ["Reports", "Next", on(2020, 7, 15), on(2020, 7, 20)],
    ];
    expect(states({ cards: [reports], deliveries: later })).toEqual(["met"]);
    expect(ruleAndCell({ cards: [reports], deliveries: later })).toEqual([]);
    expect(boardPage(boardOf(typed({ cards: [reports], deliveries: later })))[0]?.cards[0]).toMatchObject({
      result: "100%",
      lines: ["✓ Year end: on time", "… Next: due 15 Jul 2020; done on 20 Jul 2020, after the as-at date"],
    });
    const judged = (...rows: Rows) => states({ cards: [reports], deliveries: rows })[0];
    expect(judged(["Reports", "Early", on(2020, 7, 20), on(2020, 7, 19)])).toBe("notApplicable");
    // Ahead of its day, and this evening.
    expect(judged(["Reports", "Early", on(2020, 7, 20), on(2020, 6, 30) + 0.9])).toBe("met");
    // Due long ago, and still open on that day.
    expect(judged(["Reports", "Old", on(2019, 12, 1), on(2020, 7, 1)])).toBe("missed");
    expect(judged(["Reports", "A", due, due], ["Reports", "Plan", "", on(2020, 7, 1)])).toBe("met");
  });
  it("name what they lack", () =>
    expect(
      ruleAndCell({
        cards: [reports],
        deliveries: [
          ["Reports", "A", "", ""],
          ["Reports", "B", "29/05/2020", ""],
          ["Reports", "C", due, on(2020, 8, 1)],
          ["Reports", "D", due, ""],
        ],
      }),
    ).toEqual([
      ["kvi-board/no-due-date", "Deliveries!C2"],
      ["kvi-board/text-date", "Deliveries!C3"],
      ["kvi-board/overdue", "Deliveries!C5"],
    ]));
});

it("what stands twice is asked about", () => {
  const twice = <Row>(row: Row) => [row, row];
  expect(
    ruleAndCell({
      cards: [trust, breachesCard],
      aspects: twice(["Trust", "Strategy", ""]),
      scale: [...trustScale, ["Trust", "good ", "No"]],
      caps: [...securityCaps, ["Security", "Low", 9]],
      breaches: [...counts(0, 0, 1, 2), [on(2020, 6, 30), "Security", "Low", 3]],
    }),
  ).toEqual([
    ["kvi-board/listed-twice", "Aspects!B3"],
    ["kvi-board/listed-twice", "Answers!B4"],
    ["kvi-board/listed-twice", "Caps!B6"],
    ["kvi-board/counted-twice", "Breaches!D6"],
  ]);
});

describe("definitions", () => {
  const version = (number: number, effective: Cell, commitment = ">=95%"): Cell[] => [
    "Trust",
    "Favourable",
    commitment,
    3,
    number,
    on(2020, 1, 15),
    effective,
  ];
  it("count from the day they take effect, the latest of several", () =>
    expect(
      states({
        cards: [version(1, on(2020, 2, 1)), version(2, on(2020, 4, 1), ">=90%"), version(3, on(2020, 9, 1))],
        responses: answers(18, 20),
      }),
    ).toEqual(["wasReplaced", "met", "notYet"]));

  it("are asked about where they contradict themselves", () => {
    expect(
      ruleAndCell({
        cards: [version(1, on(2020, 4, 1)), version(2, on(2020, 4, 1)), version(3, on(2019, 4, 1))],
      }),
    ).toEqual([
      ["kvi-board/version-twice", "Board!G5"],
      ["kvi-board/effective-before-agreed", "Board!G6"],
    ]);
  });

  it("not agreed are a state, whatever says so", () => {
    expect(
      states({
        cards: [
          ["A", "Not agreed", ""],
          ["B", "Favourable", ""],
          ["C", "", ">=95%"],
        ],
      }),
    ).toEqual(["notAgreed", "notAgreed", "notAgreed"]);
    expect(ruleAndCell({ cards: [["C", "", ">=95%"]] })).toEqual([["kvi-board/no-kind", "Board!B4"]]);
    expect(faults({ cards: [["A", "Not agreed", "TBC"]] })).toEqual([]);
  });

  it("that can't be read are named", () =>
    expect(
      ruleAndCell({
        cards: [
          ["A", "Often", ">=95%"],
          ["B", "Favourable", ">>95"],
          ["Security", "Caps", ""],
          ["Trust", "Favourable", ">=95%", 99, 1, "15/01/2020"],
        ],
      }),
    ).toEqual([
      ["kvi-board/unknown-kind", "Board!B4"],
      ["kvi-board/commitment", "Board!C5"],
      ["kvi-board/no-answers-listed", "Board!A5"],
      ["kvi-board/no-caps", "Board!A6"],
      ["kvi-board/text-date", "Board!F7"],
      ["kvi-board/window", "Board!D7"],
    ]));
});

it("without an as-at date nothing is judged, and the date is asked for", () => {
  const input = { asAt: "", cards: [trust], responses: answers(19, 20) };
  expect(states(input)).toEqual(["noAsAt"]);
  expect(ruleAndCell(input)).toEqual([["kvi-board/no-as-at", "Board!B1"]]);
  expect(ruleAndCell({ ...input, asAt: "30/06/2020" })).toEqual([["kvi-board/text-date", "Board!B1"]]);
});

it("two boards in a workbook read their own tables", () => {
  const first = kviBoardTemplate("sample", nothing);
  const second = kviBoardTemplate("empty", {
    sheets: first.sheets.map(({ name }) => name),
    tables: first.tables.map(({ name }) => name),
    names: [],
  });
  const both = readingOf({
    ...first,
    sheets: [...first.sheets, ...second.sheets],
    tables: [...first.tables, ...second.tables],
  });
  expect(kviBoards(both).map(({ responses }) => responses.map(({ rows }) => rows.length))).toEqual([
    [300],
    [0],
  ]);
});
