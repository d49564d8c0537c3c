import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, button, undo, frame, insertSample } = onPane(() => shown);

const cell = async (sheet: string, address: string) => (await shown.values(sheet, address))[0]?.[0];

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
  await insertSample("Issue register", "– No matrix agreed");
});
afterAll(() => preview.stop());

it("the matrix that somebody fills in classes the worked issue: 3.6 is High, answered on level 1", async () => {
  expect(await cell("Issues", "J8")).toBe("– No matrix agreed");
  await shown.paste("Impact matrix", "B7", [["50"], ["30"], ["20"]]);
  await shown.paste("Impact matrix", "D7", [
    ["0", "Low", "3"],
    ["2.5", "Medium", "2"],
    ["3.5", "High", "1"],
  ]);
  await says("High · level 1 · impact 3.6 · Billing");
  await says("No response levels are given yet");
  await shown.paste("Response levels", "A6", [
    ["1", "2", "48", "72", "240"],
    ["2", "24", "120", "120", "480"],
    ["3", "48", "", "", ""],
  ]);
  expect((await shown.values("Issues", "I8:K8"))[0]).toEqual([3.6, "High", "1"]);
  expect(await cell("Issues", "A2")).toBe("✗ 1 of 4 issues late");
  await says("✗ 1 of 4 issues late");
});

it("each level says how its targets are kept and what is outstanding, in the pane and in the cells", async () => {
  await says("As at 10 Mar 2026 12:00 · 57,000 outstanding · 1 without a cost");
  await says(
    /^Level 1✗ 0 of 1 in time2 open · 57,000 outstandingFirst notice 1 of 2, update 0 of 1, plan 1 of 2$/,
  );
  await says(/^Level 2✓ 1 of 1 in time0 openFirst notice 1 of 1, plan 1 of 1, resolution 1 of 1$/);
  await says("Late: first notice, update, plan · Next: resolution by 13 Mar 2026 14:00");
  expect(await shown.values("Response levels", "F6:H8")).toEqual([
    [2, 0, 57000],
    [0, 1, 0],
    [1, "", ""],
  ]);
  expect(await cell("Issues", "D3")).toBe(57000);
});

it("the notice goes to the clipboard in eight parts, ready to paste", async () => {
  await shown.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await button("Customer notice").click();
  await button("Copy").click();
  await says("Copied");
  const copied = await frame().evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n\r?\n/)).toEqual([
    "To: Customers of all groups who were invoiced in February",
    "What it is about: Some February invoices were sent a second time.",
    "What we are doing: Second invoices are being cancelled; a check before sending is being built.",
    "What you need to do: Don't pay the second invoice. If you have, tell us and we pay it back.",
    "Impact: 312 customers hold two invoices for February; whoever pays both is out of pocket until we pay back. Classed as High, answered on level 1.",
    expect.stringMatching(
      /^What we know: Which customers .*\r?\nWhat we don't know yet: Whether January was affected too$/,
    ),
    "Next update: 11 Mar 2026 16:00",
    "Contact: The service desk, by telephone or mail",
  ]);
});

it("reassessing shows what another matrix changes, and records it in one step that one undo takes back", async () => {
  await says("Invoices sent twice: no class becomes High");
  await button("Record today's classes…").click();
  await says("This writes 4 cells of Previous class; one undo takes it back.");
  await button("Write").click();
  await says("Every class recorded is still what the matrix gives.");
  await shown.idle();
  const previous = async () => (await shown.values("Issues", "Q8:Q11")).flat();
  expect(await previous()).toEqual(["High", "High", "Medium", "Low"]);
  await shown.type("Impact matrix", "D9", "3.7");
  await says("Invoices sent twice: High becomes Medium");
  await shown.type("Impact matrix", "D9", "3.5");
  await undo();
  await undo();
  await undo();
  expect(await previous()).toEqual(["", "", "", ""]);
});

it("saved and opened again it says the same", async () => {
  await shown.open(await shown.save());
  expect(await shown.values("Issues", "I8:K11")).toEqual([
    [3.6, "High", "1"],
    [3.8, "High", "1"],
    [3.3, "Medium", "2"],
    [1, "Low", "3"],
  ]);
  expect(await cell("Issues", "A2")).toBe("✗ 1 of 4 issues late");
  await button("All scorecards").click();
  await button("Issue register").click();
  await says("As at 10 Mar 2026 12:00 · 57,000 outstanding · 1 without a cost");
});

it("bad data keeps what was typed and is said at its cell", async () => {
  const typed: readonly (readonly [sheet: string, address: string, content: string, sentence: RegExp])[] = [
    ["Issues", "E8", "6", /E8\s*Customers affected of "Invoices sent twice" is 6: type a whole number/],
    ["Issues", "F9", "high", /F9\s*Service lost of "Portal slow at month end" is text \(high\)/],
    ["Issues", "B11", "31/3/26 at noon", /B11\s*Raised of "Typing error .*" is text/],
    [
      "Issues",
      "O10",
      "46082", // 1 March 2026
      /O10\s*Resolved of "Meter readings .*" is 1 Mar 2026, before it was raised/,
    ],
    ["Issues", "H9", "-15000", /H9\s*Cost of "Portal slow at month end" is -15,000, which isn't counted/],
    ["Impact matrix", "F7", "9", /Impact matrix!F7\s*The level "9" isn't among the response levels/],
  ];
  const before: Record<string, unknown> = {};
  for (const [sheet, address, content] of typed) {
    await shown.paste(sheet, address, [[content]]);
    before[address] = await cell(sheet, address);
  }
  expect(before).toMatchObject({ E8: 6, F9: "high", B11: "31/3/26 at noon", H9: -15000, F7: 9 });
  await button(/^Show all/).click();
  const said = await shown.pane
    .getByRole("region", { name: "Worth a look" })
    .getByRole("listitem")
    .allInnerTexts();
  expect(said).toEqual(
    expect.arrayContaining(typed.map(([, , , sentence]) => expect.stringMatching(sentence))),
  );
  expect(await cell("Issues", "D3")).toBe(42000);
  for (const [sheet, address] of typed) expect(await cell(sheet, address)).toBe(before[address]);
  expect(shown.faults).toEqual([]);
  expect(shown.strangers).toEqual([]);
});
