import { dayOf } from "../../src/core/values/day";
import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 5);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, button, insertSample, finding, undo } = onPane(() => shown);

const board = "KVI board";
const day = (year: number, month: number, date: number) => String(dayOf(year, month, date));
const valueOf = async (sheet: string, cell: string) =>
  (await shown.values(sheet, `${cell}:${cell}`))[0]?.[0] as string | number;
/** Result, status and words of a card by its row on the sheet. */
const card = async (row: number) => (await shown.values(board, `E${row}:G${row}`))[0];
const [relationship, change, security, finance, compliance, issues] = [10, 11, 12, 13, 14, 15] as const;

/** A card on the page, with a text on it. */
const onCard = (name: string, text: string | RegExp) =>
  shown.pane
    .getByRole("listitem")
    .filter({ has: shown.pane.getByRole("button", { name: `KVI ${name}, go to` }) })
    .filter({ hasText: text })
    .waitFor();
const showAll = async () => {
  const more = button(/^Show all /);
  if ((await more.count()) > 0) await more.click();
};

const rows = 300;
/** Fills the whole table of answers with those of one KVI, the rest of its rows blank. */
const answer = (good: number, all: number) =>
  shown.paste(
    "Responses",
    "A5",
    Array.from({ length: rows }, (_, row) =>
      row < all
        ? [day(2020, 5, 20), "Change management", "", row < good ? "Always" : "Never"]
        : ["", "", "", ""],
    ),
  );

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("KVI board", "✗ 2 of 4 KVIs met, 1 not applicable, 2 to agree");
});
afterAll(() => preview.stop());

describe("the seven KVIs", () => {
  it("answers are pooled: 97.1%, not the mean of the months", async () => {
    expect(await card(change)).toEqual([expect.closeTo(233 / 240, 12), "✓ Met", "97.1% (233 of 240)"]);
    await onCard("Change management", "97.1%");
    await onCard("Change management", "Apr 2020 9 of 10 · May 2020 196 of 200 · Jun 2020 28 of 30");
    expect(await shown.pane.getByText("93.8%").count()).toBe(0);
  });

  it("small samples are said in words, in the cells and on the page", async () => {
    expect(String((await card(relationship))?.[2])).toContain(
      "95% (19 of 20): met, but 20 replies can't support it (as low as 76.4%)",
    );
    await onCard("Customer relationship", "true share between 76.4% and 99.1%; 20 replies can't support it");
    await finding("KVI details!B5", "the true share could be as low as 76.4%").waitFor();
  });

  it("nothing due is not applicable, and what isn't agreed is for the agenda", async () => {
    expect(await card(compliance)).toEqual(["", "– Not applicable", "Nothing due in the window"]);
    await onCard("Compliance", "– Not applicable");
    expect((await card(issues))?.[1]).toBe("– Not agreed");
    const agenda = shown.pane.getByRole("region", { name: "For the agenda: to agree" });
    expect(await agenda.getByRole("listitem").filter({ hasText: "– Not agreed" }).count()).toBe(2);
    await agenda.getByText("What would be measured, and what is the commitment?").first().waitFor();
  });

  it("a card's definition is behind a word", async () => {
    const definition = shown.pane.getByLabel("Definition of Change management");
    await definition.click();
    await onCard("Change management", "Agreed on 18 Mar 2020");
    await onCard("Change management", "Counted from 1 Apr 2020 to 30 Jun 2020");
    await definition.click();
  });
});

it("0/0/1/5 is held without headroom; 0/0/2/0, 0/0/0/6 and 0/1/0/0 miss", async () => {
  const june = (counts: readonly number[]) =>
    shown.paste(
      "Breaches",
      "D13",
      counts.map((count) => [count]),
    );
  expect((await card(security))?.slice(0, 2)).toEqual([1, "✓ Met"]);
  await onCard("Data security", "Low 5 of at most 5: no headroom");
  for (const [counts, over] of [
    [[0, 0, 2, 0], "Medium 2 of at most 1: 1 over"],
    [[0, 0, 0, 6], "Low 6 of at most 5: 1 over"],
    [[0, 1, 0, 0], "High 1 of at most 0: 1 over"],
  ] as const) {
    await june(counts);
    expect((await card(security))?.slice(0, 2)).toEqual([0, "✗ Missed"]);
    await onCard("Data security", over);
  }
  await june([0, 0, 1, 5]);
  expect((await card(security))?.[1]).toBe("✓ Met");
});

it("a month that is counted twice is asked about, and the month left out isn't 0", async () => {
  await shown.type("Breaches", "A16", day(2020, 5, 1));
  await showAll();
  await finding("Breaches!D16", "May 2020 has more than one count of Low").waitFor();
  await finding("KVI details!K5", "isn't counted in Jun 2020 (Low), which isn't 0").waitFor();
  await shown.type("Breaches", "A16", day(2020, 6, 1));
  await onCard("Data security", "Low 5 of at most 5: no headroom");
});

it("late isn't missing", async () => {
  expect(await card(finance)).toEqual([0.5, "✗ Missed", "1 of 2 on time, 1 late; 1 not due yet"]);
  await onCard("Financial reporting", "Preliminary year end: 4 days late");
  const done = await valueOf("Deliveries", "D6");
  await shown.type("Deliveries", "D6", "");
  await onCard("Financial reporting", "Preliminary year end: not done, 32 days overdue");
  expect((await card(finance))?.[2]).toBe("1 of 2 on time, 1 not done; 1 not due yet");
  await shown.type("Deliveries", "D6", String(done));
});

it("a new version takes over on the day it takes effect", async () => {
  await shown.paste(board, "A17", [["Change management", "", "", ">=98%"]]);
  await shown.type(board, "H17", "Favourable");
  await shown.paste(board, "J17", [[2, day(2020, 5, 20), day(2020, 6, 1)]]);
  expect(await shown.values(board, "F11:F11")).toEqual([["– Replaced by a later version"]]);
  expect((await card(17))?.slice(0, 2)).toEqual([expect.closeTo(233 / 240, 12), "✗ Missed"]);
  await onCard("Change management", "version 2 from 1 Jun 2020");
  await shown.type(board, "B3", day(2020, 5, 31));
  expect(await shown.values(board, "F17:F17")).toEqual([["… Not in effect yet"]]);
  expect((await card(change))?.[1]).toBe("✓ Met");
  await shown.type(board, "B3", day(2020, 6, 30));
  await shown.paste(board, "A17", [["", "", "", ""]]);
  await shown.paste(board, "H17", [["", "", "", "", ""]]);
  await says("✗ 2 of 4 KVIs met, 1 not applicable, 2 to agree");
});

it.each([
  [
    "Responses",
    "A5",
    "'22/04/2020",
    'is text ("22/04/2020"), which no window can count: type it again as a date (22 Apr 2020)',
  ],
  ["Responses", "D5", "Sometimes", '"Sometimes" isn\'t an answer of "Change management"'],
  ["Responses", "B5", "Chnage management", 'No card is called "Chnage management"'],
  ["Responses", "C15", "Strategy", '"Strategy" isn\'t an aspect of "Customer relationship"'],
  ["Breaches", "D16", "-1", 'The count of Low for "Data security" is -1: type a whole number from 0 up'],
  ["Breaches", "D16", "five", "is text (five): type a whole number from 0 up"],
  ["Breaches", "A16", "'June", 'The month of a count is text ("June")'],
  ["Deliveries", "C6", "", '"Preliminary year end" has no due date'],
  [board, "D11", ">>95", 'The commitment of "Change management" can\'t be read'],
  [board, "H13", "", '"Financial reporting" has a commitment and no kind of measure'],
  [board, "B3", "'30/06/2020", "The as-at date is text"],
])(
  "%s!%s holding %s is named in a sentence, and still says what was typed",
  async (sheet, cell, typed, sentence) => {
    const before = await valueOf(sheet, cell);
    await shown.type(sheet, cell, typed);
    await showAll();
    await finding(sheet === board ? cell : `${sheet}!${cell}`, sentence).waitFor();
    expect(String(await valueOf(sheet, cell))).toBe(typed.replace(/^'/, ""));
    await shown.type(sheet, cell, String(before));
    await says("✗ 2 of 4 KVIs met, 1 not applicable, 2 to agree");
  },
);

it("19 of 20 meets and 94 of 100 misses at least 95%; no answers are not measured, never 0%", async () => {
  const before = (await shown.values("Responses", `A5:D${4 + rows}`)) as string[][];
  await shown.type(board, "D11", ">=95%");
  await answer(19, 20);
  expect(await card(change)).toEqual([
    0.95,
    "✓ Met",
    "95% (19 of 20): met, but 20 replies can't support it (as low as 76.4%)",
  ]);
  await answer(94, 100);
  expect((await card(change))?.slice(0, 2)).toEqual([0.94, "✗ Missed"]);
  await onCard("Change management", "94% (94 of 100)");
  await answer(0, 0);
  expect(await card(change)).toEqual(["", "– Not measured", "no replies in the window, which isn't 0%"]);
  await onCard("Change management", "– Not measured");
  expect(await shown.pane.getByText("0%", { exact: true }).count()).toBe(0);
  await shown.paste("Responses", "A5", before);
  await shown.type(board, "D11", ">=90%");
  expect((await card(change))?.[2]).toBe("97.1% (233 of 240)");
});

it("a card's result becomes a measure of the scorecard, with its commitment, and one undo takes it away", async () => {
  await button("Use in a scorecard").click();
  const use = shown.pane.getByRole("region", { name: "Use in a scorecard" });
  await use.getByLabel("Figure").selectOption({ label: "Change management (E11)" });
  await use.getByLabel("Goes to").selectOption("Employee");
  expect(await use.getByLabel("Threshold").inputValue()).toBe(">=90%");
  await use.getByText("Will insert 1 row.").waitFor();
  await use.getByRole("button", { name: "Add the measure" }).click();
  await says('Added "Change management" to Employee.');
  expect(await shown.values("Measures", "A11:E11")).toEqual([
    ["Employee", "Change management", ">=90%", expect.closeTo(233 / 240, 12), "Met"],
  ]);
  await undo();
  expect((await shown.values("Measures", "A11:B11"))[0]?.[1]).not.toBe("Change management");
});

it("saved and opened, it says the same", async () => {
  const state = async () => [
    await shown.values(board, "A2:G16"),
    await shown.values("KVI details", "A5:O8"),
    await shown.values("Deliveries", "A5:E7"),
  ];
  const before = await state();
  await shown.open(await shown.save());
  expect(await state()).toEqual(before);
  await button("All scorecards").click();
  await button("KVI board").click();
  await onCard("Change management", "97.1%");
  await onCard("Data security", "Low 5 of at most 5: no headroom");
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
