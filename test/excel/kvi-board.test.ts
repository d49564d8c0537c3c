import { judgeBoard, type JudgedCard, kviBoards } from "../../src/core/kvi-board";
import { decidingShare } from "../../src/core/kvi-board/deciding-share";
import type { Delivery } from "../../src/core/kvi-board/judge-deliveries";
import { kviBoardTemplate } from "../../src/core/kvi-board/template";
import { kviBoardSheet } from "../../src/core/messages/kvi-board";
import type { TemplateKind } from "../../src/core/systems/system";
import { round15 } from "../../src/core/values/numbers";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { type Calculated, openCalculated } from "../support/calculated-workbook";

jest.setTimeout(300_000);

let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
afterAll(() => calculated.close());

async function insert(kind: TemplateKind) {
  calculated.empty();
  const applied = await insertTemplate({ template: kviBoardTemplate }, kind);
  if (!applied.ok) throw new Error(applied.problem.sentence);
  await calculated.workbook.idle();
}
const cells = (address: string, sheet = "KVI board") => calculated.workbook.values(sheet, address);
const type = async (address: string, text: string, sheet = "KVI board") => {
  await calculated.workbook.type(sheet, address, text);
  await calculated.workbook.idle();
};
/** Pastes, which no list of words to pick from keeps out. */
const paste = async (address: string, text: string, sheet = "KVI board") => {
  await calculated.workbook.paste(sheet, address, { text });
  await calculated.workbook.idle();
};
/** The pane judges from the same cells by its own code: status, result, good and of are those of the sheet. */
async function paneAgrees() {
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const [board] = kviBoards(read.value);
  if (board === undefined) throw new Error("no board");
  const judged = judgeBoard(board);
  const said = judged.map(({ card: { row, name } }) => {
    const [[result, status] = []] = cells(`E${row + 1}:F${row + 1}`);
    const [[good, of] = []] = cells(`O${row + 1}:P${row + 1}`);
    const counted = String(of).startsWith("!") ? "uncountable" : [good, of];
    return { name, status, result: isNumber(result) ? round15(result) : undefined, counted };
  });
  expect(said).toEqual(
    judged.map((each) => ({
      name: each.card.name,
      status: kviBoardSheet.formulas[each.state],
      result: resultOf(each),
      counted: countedFor(each),
    })),
  );
}
const isNumber = (value: unknown) => typeof value === "number";

/** What the pane takes a card's Result to be. */
function resultOf({ state, detail }: JudgedCard): number | undefined {
  if (detail?.kind === "caps") return state === "met" ? 1 : state === "missed" ? 0 : undefined;
  const share = decidingShare(detail);
  return share === undefined ? undefined : round15(share);
}

/** What the pane takes a card's Good and Of to be. */
function countedFor({ state, detail }: JudgedCard): readonly unknown[] | "uncountable" {
  if (detail === undefined || detail.kind === "caps") return ["", ""];
  if (detail.kind === "favourable") {
    const { pooled } = detail;
    return pooled.state === "cannot" ? "uncountable" : [pooled.good, pooled.given];
  }
  if (state === "cannot") return "uncountable";
  const those = (...wanted: readonly Delivery["state"][]) =>
    detail.items.filter((item) => wanted.includes(item.state)).length;
  return [those("inTime"), those("inTime", "late", "overdue")];
}
/** Enters something in cells, looks, and types what stood there again. */
async function meanwhile(
  entered: readonly (readonly [address: string, text: string, before: string, sheet?: string])[],
  look: () => void,
  enter = type,
) {
  try {
    for (const [address, text, , sheet] of entered) await enter(address, text, sheet);
    look();
    await paneAgrees();
  } finally {
    for (const [address, , before, sheet] of entered) await type(address, before, sheet);
  }
}
/** Result, status and words of a card by its row on the sheet. */
const card = (row: number) => cells(`E${row}:G${row}`)[0];
const [relationship, change, security, finance, compliance, issues] = [10, 11, 12, 13, 14, 15] as const;

it("no formula is too long for Excel, and none takes its time with every keystroke", () => {
  const { sheets } = kviBoardTemplate("sample", { sheets: [], tables: [], names: [] });
  const formulas = sheets.flatMap((sheet) => sheet.cells).flatMap(({ formula }) => formula ?? []);
  expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
  expect(formulas.filter((formula) => /\b(?:INDIRECT|OFFSET|TODAY|NOW)\(/.test(formula))).toEqual([]);
});

describe("the sample", () => {
  beforeAll(() => insert("sample"));

  it("judges four of seven, and counts what it can't", () => {
    expect(cells("A2:A2")).toEqual([["✗ 2 of 4 KVIs met, 1 not applicable, 2 to agree"]]);
    expect(cells("C4:D4")).toEqual([["KVIs met", 0.5]]);
    expect(cells("F10:F16").flat()).toEqual([
      "✗ Missed",
      "✓ Met",
      "✓ Met",
      "✗ Missed",
      "– Not applicable",
      "– Not agreed",
      "– Not agreed",
    ]);
  });

  it("is judged by the pane as by the sheet", paneAgrees);

  it("gives 97.1% pooled", () =>
    expect(card(change)).toEqual([expect.closeTo(233 / 240, 12), "✓ Met", "97.1% (233 of 240)"]));

  it("judges the relationship by its lowest aspect, with the pooled figure beside it", async () => {
    expect(cells("B5:G7", "KVI details")).toEqual([
      ["Strategic decisions", 20, 19, 0.95, expect.closeTo(0.763869, 6), "✓ Met"],
      ["Operational delivery", 20, 20, 1, expect.closeTo(0.838875, 6), "✓ Met"],
      ["Putting customers first", 20, 18, 0.9, expect.closeTo(0.698966, 6), "✗ Missed"],
    ]);
    expect(card(relationship)?.slice(0, 2)).toEqual([0.9, "✗ Missed"]);
    const words = String(card(relationship)?.[2]);
    expect(words).toContain("95% (19 of 20): met, but 20 replies can't support it");
    expect(words).toContain("(as low as 76.4%)");
    expect(words).toContain("Putting customers first 90% (18 of 20); together 95% (57 of 60)");
    await meanwhile([["B4", "All answers together", "Each aspect"]], () =>
      expect(card(relationship)?.slice(0, 2)).toEqual([0.95, "✓ Met"]),
    );
  });

  it("holds 0/0/1/5 without headroom, and misses one more of anything", async () => {
    expect(card(security)).toEqual([
      1,
      "✓ Met",
      "Most in a month 0/0/1/5 against caps of 0/0/1/5; no headroom",
    ]);
    // June's rows: Critical, High, Medium, Low.
    await meanwhile([["D15", "2", "1", "Breaches"]], () =>
      expect(card(security)).toEqual([
        0,
        "✗ Missed",
        "Most in a month 0/0/2/5 against caps of 0/0/1/5; over by Medium 1",
      ]),
    );
    await meanwhile([["D16", "6", "5", "Breaches"]], () => expect(card(security)?.[1]).toBe("✗ Missed"));
    await meanwhile([["D14", "1", "0", "Breaches"]], () => expect(card(security)?.[1]).toBe("✗ Missed"));
    await meanwhile(
      [
        ["D12", "1", "3", "Breaches"],
        ["D16", "2", "5", "Breaches"],
      ],
      () =>
        expect(card(security)?.[2]).toBe("Most in a month 0/0/1/2 against caps of 0/0/1/5; headroom Low 3"),
    );
  });

  it("never takes a month without counts for one without breaches", async () => {
    await meanwhile([["D9", "", "0", "Breaches"]], () =>
      expect(card(security)?.slice(1)).toEqual([
        "… Incomplete",
        "Most in a month 0/0/1/5 against caps of 0/0/1/5; no headroom; 2 of 3 months counted",
      ]),
    );
    await meanwhile([["D9", "-1", "0", "Breaches"]], () =>
      expect(card(security)?.slice(0, 2)).toEqual(["", "! Can't be judged"]),
    );
  });

  it("says of caps that a month isn't over, whatever is counted in it", async () => {
    const said = "Jul 2020 isn't over: set As at to 30 Jun 2020 to judge whole months";
    await meanwhile([["B3", "44027.6", "44012"]], () =>
      expect(card(security)?.slice(1)).toEqual([
        "… Incomplete",
        `Most in a month 0/0/1/5 against caps of 0/0/1/5; no headroom; 2 of 3 months counted; ${said}`,
      ]),
    );
    const july = ["Critical", "High", "Medium", "Low"].flatMap((severity, at) =>
      [
        ["A", "44013"],
        ["B", "Data security"],
        ["C", severity],
        ["D", "0"],
      ].map(([column = "", text = ""]) => [`${column}${17 + at}`, text, "", "Breaches"] as const),
    );
    await meanwhile([...july, ["B3", "44027", "44012"]], () =>
      expect(card(security)?.slice(1)).toEqual([
        "✓ Met",
        `Most in a month 0/0/1/5 against caps of 0/0/1/5; no headroom; ${said}`,
      ]),
    );
  });

  it("has no result where dates can't be read: the status says so", async () => {
    await meanwhile([["D6", "'02/06/2020", "43984", "Deliveries"]], () =>
      expect(card(finance)?.slice(0, 2)).toEqual(["", "! Can't be judged"]),
    );
    await meanwhile([["A50", "'20/05/2020", "43971", "Responses"]], () => {
      expect(card(relationship)?.slice(0, 2)).toEqual(["", "! Can't be judged"]);
      expect(
        cells("E5:E7", "KVI details")
          .flat()
          .filter((share) => String(share).startsWith("#")),
      ).toEqual([]);
    });
  });

  it("tells late from missing, and nothing due from nothing done", async () => {
    expect(card(finance)).toEqual([0.5, "✗ Missed", "1 of 2 on time, 1 late; 1 not due yet"]);
    expect(card(compliance)).toEqual(["", "– Not applicable", "Nothing due in the window"]);
    expect(cells("E5:E7", "Deliveries").flat()).toEqual(["✓ On time", "✗ 4 days late", "… Not due yet"]);
    await meanwhile([["D6", "", "43984", "Deliveries"]], () => {
      expect(card(finance)?.[2]).toBe("1 of 2 on time, 1 not done; 1 not due yet");
      expect(cells("E6:E6", "Deliveries")).toEqual([["✗ 32 days overdue"]]);
    });
  });

  it("takes what is done after the as-at date for open on it, so that an old pack says what it said", async () => {
    const before = card(finance);
    await meanwhile([["D7", "44032", "", "Deliveries"]], () => {
      expect(card(finance)).toEqual(before);
      expect(cells("E7:E7", "Deliveries")).toEqual([["… Not due yet"]]);
    });
    // An action due in July, and done ahead of its day.
    await meanwhile(
      [
        ["A8", "Compliance", "", "Deliveries"],
        ["B8", "Action", "", "Deliveries"],
        ["C8", "44032", "", "Deliveries"],
        ["D8", "44031", "", "Deliveries"],
      ],
      () =>
        expect(card(compliance)).toEqual([
          "",
          "– Not applicable",
          "Nothing due in the window; 1 not due yet",
        ]),
    );
    // Late, and on the as-at date not done at all; due long before the window; not known yet when it was due.
    await meanwhile([["D6", "44013", "43984", "Deliveries"]], () => {
      expect(card(finance)?.[2]).toBe("1 of 2 on time, 1 not done; 1 not due yet");
      expect(cells("E6:E6", "Deliveries")).toEqual([["✗ 32 days overdue"]]);
    });
    await meanwhile(
      [
        ["C6", "43800", "43980", "Deliveries"],
        ["D6", "44013", "43984", "Deliveries"],
      ],
      () => expect(card(finance)?.[2]).toBe("1 of 2 on time, 1 not done; 1 not due yet"),
    );
    await meanwhile(
      [
        ["C6", "", "43980", "Deliveries"],
        ["D6", "44013", "43984", "Deliveries"],
      ],
      () => expect(card(finance)).toEqual([1, "✓ Met", "1 of 1 on time; 1 not due yet"]),
    );
  });

  it("has the measures of the two others on the agenda", () =>
    expect(card(issues)).toEqual(["", "– Not agreed", expect.stringContaining("For the agenda")]));

  it("says so where nobody has answered in the window: that isn't 0%", async () => {
    await meanwhile(
      [
        ["A3", "As at", "As at"],
        ["B3", "44561", "44012"],
      ],
      () => {
        expect(card(change)).toEqual(["", "– Not measured", "no replies in the window, which isn't 0%"]);
        expect(cells("E5:G5", "KVI details")).toEqual([["", "", "– Not measured"]]);
      },
    );
  });

  it("says so where a date is text, and counts on once it is put right", async () => {
    await meanwhile([["A5", "'22/04/2020", "43943", "Responses"]], () =>
      expect(card(change)?.slice(0, 2)).toEqual(["", "! Can't be judged"]),
    );
    expect(card(change)?.[1]).toBe("✓ Met");
  });

  it("takes the version that is in effect on the as-at date", async () => {
    await meanwhile([["B3", "43921", "44012"]], () =>
      expect(cells("F10:F11").flat()).toEqual(["… Not in effect yet", "… Not in effect yet"]),
    );
    await meanwhile(
      [
        ["A16", "Change management", "Communication"],
        ["H16", "Favourable", "Not agreed"],
        ["D16", ">=98%", "Not agreed"],
        ["I16", "3", ""],
        ["L16", "43983", ""],
      ],
      () => {
        expect(card(change)?.[1]).toBe("– Replaced by a later version");
        expect(card(16)?.slice(0, 2)).toEqual([expect.closeTo(233 / 240, 12), "✗ Missed"]);
      },
    );
  });

  it("counts whole days where the as-at date has a time of day", async () => {
    const noon: readonly [string, string, string] = ["B3", "44012.6", "44012"];
    // An answer of tomorrow, and one of this evening.
    await meanwhile(
      [noon, ["A302", "44013", "44006", "Responses"], ["A301", "44012.9", "44006", "Responses"]],
      () => expect(card(change)).toEqual([expect.closeTo(232 / 239, 12), "✓ Met", "97.1% (232 of 239)"]),
    );
    // One thing due today and still open, the other done in time.
    await meanwhile(
      [noon, ["C7", "44012", "44027", "Deliveries"], ["D6", "43980", "43984", "Deliveries"]],
      () => {
        expect(card(finance)).toEqual([1, "✓ Met", "2 of 2 on time; 1 not due yet"]);
        expect(cells("E7:E7", "Deliveries")).toEqual([["… Not due yet"]]);
      },
    );
    // A version that takes effect this evening.
    await meanwhile([noon, ["L11", "44012.9", "43922"]], () =>
      expect(cells(`M${change}:N${change}`)).toEqual([["Yes", 43922]]),
    );
  });

  it("takes the board's window where a card's own can't be one, and three months where the board's can't", async () => {
    const [april, may] = [43922, 43952];
    const own: readonly (readonly [string, string, string])[] = [
      ["I11", "24", "3"],
      ["I13", "2.5", "3"],
    ];
    const from = () => cells(`N${change}:N${finance}`).flat();
    await meanwhile([...own, ["D3", "2", "3"]], () => expect(from()).toEqual([may, april, may]));
    await meanwhile([...own, ["D3", "0", "3"]], () => expect(from()).toEqual([april, april, april]));
  });

  it("makes nothing of spaces around words, nor of cells that hold only spaces", async () => {
    const before = cells("E10:G16");
    await meanwhile(
      [
        ["H11", "Favourable ", "Favourable"],
        ["H12", " Caps ", "Caps"],
        ["H13", "On time ", "On time"],
        ["H15", "Not agreed ", "Not agreed"],
        ["H16", " ", "Not agreed"],
        ["S10", "Yes ", "Yes", "KVI details"],
        ["D7", " ", "", "Deliveries"],
      ],
      () => expect(cells("E10:G16")).toEqual(before),
      paste,
    );
    await meanwhile(
      [["B4", " All answers together ", "Each aspect"]],
      () => expect(card(relationship)?.slice(0, 2)).toEqual([0.95, "✓ Met"]),
      paste,
    );
  });

  it("shows no error where the as-at date is text, and waits for one", async () => {
    await meanwhile([["B3", "'30/06/2020", "44012"]], () => {
      expect(cells("F10:F14").flat()).toEqual(Array(5).fill("– No as-at date"));
      const shown = [cells("A1:R16"), cells("A1:P12", "KVI details"), cells("A1:E16", "Deliveries")].flat(2);
      expect(shown.filter((value) => String(value).startsWith("#"))).toEqual([]);
    });
  });

  it("judged by aspects has no result until every aspect has answers", async () => {
    await meanwhile([["B7", "Something else", "Putting customers first", "KVI details"]], () =>
      expect(card(relationship)?.slice(0, 2)).toEqual(["", "… Incomplete"]),
    );
    expect(card(relationship)?.[0]).toBe(0.9);
  });

  it("gives a scorecard its share of KVIs met under a name", async () => {
    await type("T1", "=KVIs_met");
    expect(cells("T1:T1")).toEqual([[0.5]]);
  });
});

describe("an empty board", () => {
  beforeAll(() => insert("empty"));

  it("shows no error anywhere, and says what is missing", () => {
    expect(cells("A2:A2")).toEqual([["– No KVIs yet"]]);
    const shown = [
      cells("A1:Q16"),
      cells("A1:S12", "KVI details"),
      cells("A1:E16", "Deliveries"),
      cells("A1:D20", "Breaches"),
    ].flat(2);
    expect(shown.filter((value) => typeof value === "string" && value.startsWith("#"))).toEqual([]);
  });

  it("has no result for a card without answers to pick from", async () => {
    await meanwhile(
      [
        ["A9", "Trust", ""],
        ["H9", "Favourable", ""],
        ["D9", ">=95%", ""],
        ["B3", "44012", ""],
      ],
      () => expect(card(9)?.slice(0, 2)).toEqual(["", "! Can't be judged"]),
    );
  });

  it("judges as soon as it is filled in", async () => {
    const typed: readonly (readonly [string, string, string?])[] = [
      ["A9", "Trust"],
      ["H9", "Favourable"],
      ["D9", ">=95%"],
      ["Q5", "Trust", "KVI details"],
      ["R5", "Good", "KVI details"],
      ["S5", "Yes", "KVI details"],
      ["A5", "43983", "Responses"],
      ["B5", "Trust", "Responses"],
      ["D5", "good", "Responses"],
    ];
    for (const [address, text, sheet] of typed) await type(address, text, sheet);
    expect(card(9)?.[1]).toBe("– No as-at date");
    await type("B3", "44012");
    expect(card(9)).toEqual([
      1,
      "✓ Met",
      "100% (1 of 1): met, but 1 reply can't support it (as low as 20.7%)",
    ]);
    await type("D5", "bad", "Responses");
    expect(card(9)?.slice(0, 2)).toEqual([0, "✗ Missed"]);
    await type("H9", "");
    expect(card(9)?.[1]).toBe("– Not agreed");
  });
});
