import { onPane } from "./support/pane";
import { patience, type PreviewPage, type RunningPreview, startPreview } from "./support/preview";

jest.setTimeout(patience * 3);

let preview: RunningPreview;
let shown: PreviewPage;
const { says, button } = onPane(() => shown);

beforeAll(async () => {
  preview = await startPreview();
  shown = await preview.open();
  await says("✗ Missed");
});
afterAll(() => preview.stop());

it("everything together is inserted from the templates' page, and Home lists it", async () => {
  await button("All scorecards").click();
  await button("Templates").click();
  await button("With sample: Service review: everything together").click();
  await says("Also in this workbook");
  await says("✗ In time: provider 4 of 6, users 1 of 6");
  await shown.idle();
  expect(await shown.values("Measures 2", "D8:D9")).toEqual([[expect.closeTo(233 / 240, 12)], [100]]);
});

it("the pane follows the sheet somebody turns to: a system's page, another's, and the scorecard again", async () => {
  const heading = (name: string) => shown.pane.getByRole("heading", { name, level: 1 });
  await button("Two clocks").click();
  await heading("Two clocks").waitFor();
  await shown.tab("Review plan").click();
  await heading("Review plan").waitFor();
  await shown.tab("Scorecard 2").click();
  await heading("Service desk Scorecard").waitFor();
});
