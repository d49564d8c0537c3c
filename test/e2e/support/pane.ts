import { readFileSync } from "node:fs";
import type { Frame, Locator } from "playwright-core";
import type { PreviewPage } from "./preview";

const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

interface AxeResults {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

/** The words tests of the pane are written in. */
export interface PaneWords {
  /** Waits until a text is on the pane. */
  says(text: string | RegExp): Promise<void>;
  /** A button by its whole name, or by a pattern of it. */
  button(name: string | RegExp): Locator;
  /** Inserts a template with its sample and waits until its page says how it stands. */
  insertSample(template: string, standing: string | RegExp): Promise<void>;
  /** The sentence on a system's page that is about a cell. */
  finding(cell: string, sentence: string | RegExp): Locator;
  /** Takes the workbook's last step back, by the preview's Undo. */
  undo(): Promise<void>;
  /** What axe finds on the pane, one line each. */
  faultsOfAccess(): Promise<string[]>;
  setWidth(pixels: number): Promise<void>;
  /** Whether everything on the pane fits its width. */
  fits(): Promise<boolean>;
  /** The add-in's own page. */
  frame(): Frame;
}

/** The pane of the page that `shown` gives whenever one of the words is used. */
export function onPane(shown: () => PreviewPage): PaneWords {
  const frame = (): Frame => {
    const found = shown()
      .page.frames()
      .find((one) => one.url().includes("taskpane"));
    if (found === undefined) throw new Error("The preview has no pane.");
    return found;
  };
  const says = (text: string | RegExp) => shown().pane.getByText(text).first().waitFor();
  const button = (name: string | RegExp) => shown().pane.getByRole("button", { name, exact: true });
  return {
    says,
    button,
    insertSample: async (template, standing) => {
      await button("All scorecards").click();
      await button("Templates").first().click();
      await button(`With sample: ${template}`).click();
      await says(standing);
      await shown().idle();
    },
    finding: (cell, sentence) =>
      shown()
        .pane.getByRole("region", { name: "Worth a look" })
        .getByRole("listitem")
        .filter({ hasText: cell })
        .filter({ hasText: sentence }),
    undo: async () => {
      await shown().page.getByRole("button", { name: "Undo", exact: true }).click();
      await shown().idle();
    },
    faultsOfAccess: async () => {
      const page = frame();
      // As a script of the page's own origin would run: the page's policy allows no other.
      await page.evaluate(axe);
      return page.evaluate(async () => {
        const { axe: engine } = window as unknown as { axe: { run(): Promise<AxeResults> } };
        const { violations } = await engine.run();
        return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
      });
    },
    setWidth: async (width) => {
      await shown().page.evaluate(
        (pixels) =>
          document.querySelector<HTMLElement>(".pane")?.style.setProperty("--pane-width", `${pixels}px`),
        width,
      );
      // Two frames: one to lay out, one for what watches its own size.
      await frame().evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
    },
    fits: () => frame().evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    frame,
  };
}
