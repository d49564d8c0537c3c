import type { Locator } from "playwright-core";
import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, faultsOfAccess, setWidth, fits, button, undo, insertSample } = onPane(() => shown);

const click = (locator: Locator) => locator.click();

/** The page, from wherever the pane is: another theme opens the pane anew. */
async function toClocks(): Promise<void> {
  await click(button("All scorecards"));
  await click(button("Two clocks"));
  await says("One SLA, three clocks");
}
const clockOf = async (row: number) => (await shown.values("Cases", `E${row}:G${row}`))[0];

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("Two clocks", "✗ In time: provider 4 of 6, users 1 of 6");
});
afterAll(() => preview.stop());

it("100 hours of which 62 waited are 38 for the provider, in the cells and in the pane, saved and opened too", async () => {
  expect(await clockOf(10)).toEqual([38, 62, 100]);
  await says(/Provider\s*38 h\s*✓ in time\s*Customer\s*62 h\s*✗ missed\s*User\s*100 h\s*✗ missed/);
  await shown.open(await shown.save());
  expect(await clockOf(10)).toEqual([38, 62, 100]);
  expect(await shown.values("Cases", "A2:A2")).toEqual([["✗ In time: provider 4 of 6, users 1 of 6"]]);
});

it.each(["light", "dark", "contrast"])(
  "axe finds nothing in the %s theme, the draft of a plan open, and nothing is cut off at 320 pixels",
  async (theme) => {
    await shown.page.getByLabel("Theme").selectOption(theme);
    await shown.page.waitForTimeout(1500);
    await toClocks();
    await click(button("Draft a joint improvement plan…"));
    await says("Will add 1 sheet.");
    await setWidth(350);
    expect(await faultsOfAccess()).toEqual([]);
    await setWidth(320);
    expect(await fits()).toBe(true);
    await click(button("Cancel"));
  },
);

it("the plan that was shown is written, and one undo takes it away", async () => {
  await toClocks();
  await says(/^Change approval · Customer\s*89 h, 35%, 2 cases$/);
  await click(button("Draft a joint improvement plan…"));
  await click(button("Insert the plan"));
  await says("The plan is on the sheet SEIP.");
  await shown.idle();
  expect((await shown.values("SEIP", "A7:C7"))[0]).toEqual(["Change approval", "Customer", 89]);
  await undo();
  await expect(shown.values("SEIP", "A7:C7")).rejects.toThrow();
});

it("working hours and holidays alone count once they are typed, and the calendar's hours stand beside them", async () => {
  await shown.paste(
    "Working hours",
    "B5",
    Array.from({ length: 5 }, () => ["9:00", "17:00"]),
  );
  // Monday 8:00 to Friday 12:00 is four working days and three hours; Tuesday, Wednesday and an hour of Thursday waited.
  expect(await clockOf(10)).toEqual([18, 17, 35]);
  expect(await shown.values("Cases", "B4:B4")).toEqual([["Working hours"]]);
  await says("As at 31 Mar 2026 18:00 · only working hours count");
  await says("SLA <40h · 100 h by the calendar");
  await shown.paste("Working hours", "E5", [["46085", "Founders' day"]]); // Wednesday, 4 March 2026
  expect(await clockOf(10)).toEqual([18, 9, 27]);
  await says(/Provider\s*18 h\s*✓ in time\s*Customer\s*9 h\s*✓ in time\s*User\s*27 h\s*✓ in time/);
  await shown.paste(
    "Working hours",
    "B5",
    Array.from({ length: 5 }, () => ["", ""]),
  );
  await shown.paste("Working hours", "E5", [["", ""]]);
  expect(await clockOf(10)).toEqual([38, 62, 100]);
});

it("an open stop of an open case runs until the as-at moment, and follows it", async () => {
  expect(await clockOf(16)).toEqual([6, 27, 33]);
  await shown.type("Cases", "B3", "46113"); // 1 April 2026, 0:00
  expect(await clockOf(16)).toEqual([6, 33, 39]);
  await shown.type("Cases", "B3", "46113.5");
  expect(await clockOf(16)).toEqual([6, 45, 51]);
  await says(/Provider\s*6 h\s*… so far\s*Customer\s*45 h\s*✗ missed\s*User\s*51 h\s*✗ missed/);
});

it("bad data keeps what was typed and is said at its cell", async () => {
  const typed: readonly (readonly [sheet: string, address: string, content: string, sentence: RegExp])[] = [
    [
      "Cases",
      "C12",
      "9/3/2026 7:00",
      /C12\s*Opened of case C-103 is text .* it can mean 9 Mar 2026 or 3 Sep 2026/,
    ],
    ["Cases", "H13", "40h", /H13\s*SLA of case C-104 is "40h", which no hours can be judged by/],
    [
      "Cases",
      "D14",
      "46090",
      /D14\s*Case C-105 was closed on 9 Mar 2026, before it was opened on 12 Mar 2026 8:00/,
    ],
    ["Stops", "C5", "46080", /Stops!C5\s*A stop of case C-101 ends on 27 Feb 2026, before it begins/],
    ["Stops", "A7", "C-999", /Stops!A7\s*There is no case C-999, so this stop stops no clock/],
    ["Stops", "D10", "Facilities", /Stops!D10\s*Side of a stop of case C-105 is "Facilities"/],
    ["Stops", "B11", "46000", /Stops!B11\s*A stop of case C-107 lies partly outside the case/],
    [
      "Working hours",
      "B6",
      "9 ish",
      /Working hours!B6\s*Row 2 of the working hours has the time text \(9 ish\)/,
    ],
  ];
  // Overlapping stops are the sample's own, before one of them is given to no case.
  await says(/Stops!B7\s*A stop of case C-102 overlaps the one in B6; the hours they share count once/);
  const before = new Map<string, unknown>();
  for (const [sheet, address, content] of typed) {
    await shown.paste(sheet, address, [[content]]);
    before.set(address, (await shown.values(sheet, address))[0]?.[0]);
  }
  expect([...before.values()]).toEqual([
    "9/3/2026 7:00",
    "40h",
    46090,
    46080,
    "C-999",
    "Facilities",
    46000,
    "9 ish",
  ]);
  await click(button(/^Show all/));
  const said = await shown.pane
    .getByRole("region", { name: "Worth a look" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(said).toEqual(
    expect.arrayContaining(typed.map(([, , , sentence]) => expect.stringMatching(sentence))),
  );
  for (const [sheet, address] of typed)
    expect((await shown.values(sheet, address))[0]?.[0]).toBe(before.get(address));
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
