import { dayOf } from "../../src/core/values/day";
import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, button, insertSample, finding } = onPane(() => shown);

const sheet = "Review plan";
const type = (address: string, text: string) => shown.type(sheet, address, text);
const day = (year: number, month: number, date: number) => String(dayOf(year, month, date));
const cells = (address: string) => shown.values(sheet, address);
const text = async (address: string) => (await shown.text(sheet, `${address}:${address}`))[0]?.[0];
/** Waits until the page names a cell in a sentence. */
const finds = (cell: string, sentence: string) => finding(cell, sentence).waitFor();
/** What stands in a part of the page. */
const part = (name: string) => shown.pane.getByRole("region", { name }).innerText();

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("Review plan", "✗ 1 of 12 overdue");
  await button("Show all 4").click();
});
afterAll(() => preview.stop());

it("the twelve activities are named with their faults, and nothing is put right unasked", async () => {
  await finds("C9", 'Start of "Review KVIs and measures" is 17 Oct 2109');
  await finds("C9", "was 17 Oct 2019 meant? Type it if so.");
  await finds("D9", '"Review KVIs and measures" was due on 31 Jan 2020, 10 days ago, and isn\'t complete');
  await finds(
    "D13",
    'was complete on 18 Dec 2019, but "Develop strawman KVIs and measures" ended on 15 Jan 2020',
  );
  await finds("D14", '"Feedback on the strawman KVIs" was complete on 3 Jan 2020');
  expect(await text("C9")).toBe("17 Oct 2109");
  expect((await cells("A8:A19")).length).toBe(12);
});

it("the as-at date moves what is overdue, in the cells and on the page", async () => {
  expect(await cells("A2:A2")).toEqual([["✗ 1 of 12 overdue"]]);
  expect(await cells("F9:F10")).toEqual([["✗ 10 days overdue"], ["… In 18 days"]]);
  await type("B3", day(2020, 3, 6));
  await says("✗ 3 of 12 overdue");
  expect(await part("Overdue")).toMatch(/35 days late[^]*16 days late[^]*7 days late/);
  expect(await cells("F17:F17")).toEqual([["… Due today"]]);
  expect(await cells("D3:D3")).toEqual([[3]]);
  await type("B3", day(2020, 1, 31));
  await says("✓ Nothing overdue, 6 to go");
  await type("B3", "");
  await says("– No as-at date");
  await finds("B3", "type the day you look at it from");
  await type("B3", day(2020, 2, 10));
  await says("✗ 1 of 12 overdue");
});

it("typing the date that was proposed settles it, and raises no other", async () => {
  await type("C9", day(2019, 10, 17));
  await button("Show all 3").waitFor({ state: "detached" });
  await says("✗ 1 of 12 overdue");
  const named = await shown.pane.getByRole("region", { name: "Worth a look" }).innerText();
  expect(named.match(/[A-Z]\d+(?= )/g)).toEqual(["D9", "D13", "D14"]);
  await type("C9", day(2109, 10, 17));
  await button(/^Show (all 4|fewer)$/).waitFor();
});

it.each([
  ["C11", "'04/11/2019", "it can mean 4 Nov 2019 or 11 Apr 2019"],
  ["C11", day(2019, 4, 11), "with day and month swapped it is 4 Nov 2019, which fits"],
  ["D18", "soon", 'End of "Final review and approval, March committee" is text ("soon")'],
  ["D17", day(2020, 2, 3), "starts on 20 Feb 2020 and ends on 3 Feb 2020"],
  ["D19", "", "has no end date, so it can never be overdue"],
  ["B16", "", "has no owner"],
  ["E16", "", "is blank: use Not started, On target, Ongoing, Late or Complete"],
])("%s holding %s is named in a sentence, and still says what was typed", async (cell, typed, sentence) => {
  const [[before]] = (await cells(`${cell}:${cell}`)) as [[string | number]];
  await type(cell, typed);
  const more = button(/^Show all /);
  if ((await more.count()) > 0) await more.click();
  await finds(cell, sentence);
  const [[held]] = (await cells(`${cell}:${cell}`)) as [[string | number]];
  expect(String(held)).toBe(typed.replace(/^'/, ""));
  await type(cell, String(before));
  await says("✗ 1 of 12 overdue");
});

it("a meeting that leaves the third Wednesdays of the others is shown the day it would be", async () => {
  await type("C18", day(2020, 3, 19));
  await type("D18", day(2020, 3, 19));
  await finds("D18", "third Wednesday of the month, which would be 18 Mar 2020");
  await type("C18", day(2020, 3, 18));
  await type("D18", day(2020, 3, 18));
});

it("a row typed below joins the plan; saved and opened, it says the same", async () => {
  await type("A20", "Lessons learned");
  await type("B20", "Provider");
  await type("D20", day(2020, 2, 7));
  await type("E20", "Not started");
  await says("✗ 2 of 13 overdue");
  const before = await cells("A2:F20");
  await shown.open(await shown.save());
  expect(await cells("A2:F20")).toEqual(before);
  await button("All scorecards").click();
  await button("Review plan").click();
  await says("✗ 2 of 13 overdue");
  await finds("C9", "was 17 Oct 2019 meant?");
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
