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
    const controls = addIn.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.controls));
    const all = controls.flatMap((control) => ("items" in control ? [control, ...control.items] : [control]));
    expect(all.length).toBeGreaterThan(6);
    for (const control of all) {
      expect(control.label).not.toBe("");
      expect(control.tip.description).not.toBe("");
      expect(control.icons[32]).toMatch(/^\/assets\/.*-32\.png$/);
    }
    expect(controls[0]).toMatchObject({ action: { kind: "ShowTaskpane", page: "/taskpane.html" } });
    expect(controls[2]).toMatchObject({ action: { kind: "ExecuteFunction", name: "useMyTable" } });
  });

  test("gives a menu with its items", () => {
    const [menu] = addIn.tabs
      .flatMap((tab) => tab.groups.flatMap((group) => group.controls))
      .filter((each) => "items" in each);
    expect(menu).toMatchObject({
      label: "Insert scorecard",
      items: [
        { label: "Scorecard with sample data", action: { kind: "ExecuteFunction", name: "insertSample" } },
        { label: "Empty scorecard", action: { kind: "ExecuteFunction", name: "insertEmpty" } },
        { label: "All templates", action: { kind: "ExecuteFunction", name: "templates" } },
      ],
    });
  });

  test.each(["", "<OfficeApp", "<html></html>"])("is refused when it is no manifest: %j", (text) => {
    expect(() => readManifest(text)).toThrow("not an add-in manifest");
  });
});
