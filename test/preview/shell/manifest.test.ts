/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { readManifest } from "../../../src/preview/shell/manifest";

describe("The manifest, as the preview's ribbon reads it", () => {
  const addIn = readManifest(readFileSync("manifest.xml", "utf8"));

  test("says where the add-in's page and functions are on this server", () => {
    expect(addIn).toMatchObject({
      name: "OXM Scorecards",
      page: "/taskpane.html",
      functions: "/functions.json",
      namespace: "OXM",
    });
  });

  test("gives the tab with its groups and buttons in order, each with icon, tip and action", () => {
    expect(addIn.tabs.map((tab) => tab.label)).toEqual(["OXM"]);
    const buttons = addIn.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
    expect(buttons.length).toBeGreaterThan(1);
    for (const button of buttons) {
      expect(button.label).not.toBe("");
      expect(button.tip.description).not.toBe("");
      expect(button.icons[32]).toMatch(/^\/assets\/.*-32\.png$/);
    }
    expect(buttons[0]?.action).toEqual({ kind: "ShowTaskpane", page: "/taskpane.html" });
    expect(buttons.map((button) => button.action)).toContainEqual({
      kind: "ExecuteFunction",
      name: "insertSample",
    });
  });

  test.each(["", "<OfficeApp", "<html></html>"])("is refused when it is no manifest: %j", (text) => {
    expect(() => readManifest(text)).toThrow("not an add-in manifest");
  });
});
