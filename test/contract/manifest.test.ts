import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { version } from "../../package.json";
import { loadCommands } from "../support/commands";
import { DEVELOPMENT_HOST, forHost } from "../../scripts/production-manifest.js";

const xml = readFileSync("manifest.xml", "utf8");

const parse = (text: string): Document =>
  new new JSDOM("").window.DOMParser().parseFromString(text, "application/xml");
const elements = (document: Document, name: string): Element[] => [...document.getElementsByTagName(name)];
const children = (element: Element): string[] => [...element.children].map((child) => child.localName);
const inOrder = (names: readonly string[], order: readonly string[]): boolean =>
  names.every((name) => order.includes(name)) &&
  names.every((name, i) => i === 0 || order.indexOf(names[i - 1]!) <= order.indexOf(name));

/** The order in which Office's schemas want the children of each element. */
const schemaOrder: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  CustomTab: ["OfficeGroup", "Group", "Label"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action", "Items"],
  Item: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Action: ["TaskpaneId", "SourceLocation", "FunctionName"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

describe.each([
  ["for development", xml],
  ["for a production host", forHost(xml, "https://scorecards.example.org/addin/", version)],
])("the manifest %s", (_, text) => {
  const manifest = parse(text);
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((kind) =>
      elements(manifest, `bt:${kind}`)
        .filter((element) => element.hasAttribute("id"))
        .map((element) => [element.getAttribute("id")!, element] as const),
    ),
  );
  const addresses = [...text.matchAll(/(?:DefaultValue=")(https?:[^"]+)"|<AppDomain>([^<]+)/g)].map(
    (m) => m[1] ?? m[2]!,
  );

  it("is well-formed", () => expect(elements(manifest, "parsererror")).toEqual([]));

  it.each(Object.entries(schemaOrder))("keeps the schema's order in %s", (name, order) => {
    const found = elements(manifest, name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      expect({ names: children(element), ordered: inOrder(children(element), order) }).toMatchObject({
        ordered: true,
      });
    }
  });

  it("declares runtimes, functions and commands in that order", () => {
    const host = elements(manifest, "Host").find(
      (element) => element.getAttribute("xsi:type") === "Workbook",
    )!;
    expect(children(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
  });

  it("has a GUID and the package's version in four parts", () => {
    expect(elements(manifest, "Id")[0]!.textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(elements(manifest, "Version")[0]!.textContent).toBe(`${version}.0`);
  });

  it("refers only to resources that exist, and to each of them", () => {
    const used = [...text.matchAll(/resid="([^"]+)"/g)].map((m) => m[1]!);
    expect(used.filter((id) => !resources.has(id))).toEqual([]);
    expect([...resources.keys()].filter((id) => !used.includes(id))).toEqual([]);
  });

  it("keeps Office's limits on lengths", () => {
    for (const [id, element] of resources) {
      const value = element.getAttribute("DefaultValue")!;
      expect(id.length).toBeLessThanOrEqual(32);
      const limit = { ShortStrings: 125, LongStrings: 250 }[element.parentElement!.localName];
      if (limit) expect(value.length).toBeLessThanOrEqual(limit);
    }
    expect(elements(manifest, "Description")[0]!.getAttribute("DefaultValue")!.length).toBeLessThanOrEqual(
      250,
    );
  });

  it("serves everything over https from one host", () => {
    const hosts = new Set(addresses.map((address) => new URL(address).origin));
    expect([...hosts]).toHaveLength(1);
    expect([...hosts][0]).toMatch(/^https:/);
  });

  it("shares one runtime between functions, commands and pane", () => {
    const page = elements(manifest, "Runtime")[0]!;
    expect(page.getAttribute("lifetime")).toBe("long");
    const pages = [
      elements(manifest, "FunctionFile")[0]!,
      elements(manifest, "Page")[0]!.firstElementChild!,
      elements(manifest, "Action").find((a) => a.getAttribute("xsi:type") === "ShowTaskpane")!
        .lastElementChild!,
    ];
    expect(pages.map((element) => element.getAttribute("resid"))).toEqual(
      pages.map(() => page.getAttribute("resid")),
    );
  });

  it("gives the functions the namespace OXM and asks for no more than it uses", () => {
    const namespace = elements(manifest, "Namespace")[0]!.getAttribute("resid")!;
    expect(resources.get(namespace)!.getAttribute("DefaultValue")).toBe("OXM");
    expect(elements(manifest, "Permissions")[0]!.textContent).toBe("ReadWriteDocument");
  });

  it("shows icons that exist at their true size", () => {
    const sized = elements(manifest, "bt:Image").filter((element) => element.hasAttribute("size"));
    const named = [
      ...sized.map(
        (element) =>
          [resources.get(element.getAttribute("resid")!)!, Number(element.getAttribute("size"))] as const,
      ),
      [elements(manifest, "IconUrl")[0]!, 32] as const,
      [elements(manifest, "HighResolutionIconUrl")[0]!, 64] as const,
    ];
    for (const [element, size] of named) {
      const file = `assets/${path.basename(element.getAttribute("DefaultValue")!)}`;
      expect(existsSync(file)).toBe(true);
      const png = readFileSync(file);
      expect([file, png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([file, size, size]);
    }
    for (const icon of elements(manifest, "Icon")) {
      const sizes = [...icon.children].map((image) => image.getAttribute("size"));
      expect(sizes).toEqual(expect.arrayContaining(["16", "32", "80"]));
    }
  });
});

describe("the production manifest", () => {
  const production = forHost(xml, "https://scorecards.example.org/addin/", version);

  it("leaves nothing of the development host", () => expect(production).not.toContain(DEVELOPMENT_HOST));

  it("stamps the cached functions script and metadata with the version", () => {
    expect(production).toContain(`https://scorecards.example.org/addin/functions.js?v=${version}"`);
    expect(production).toContain(`https://scorecards.example.org/addin/functions.json?v=${version}"`);
  });
});

describe("the ribbon", () => {
  const manifest = parse(xml);
  const text = (parent: Element, name: string): string => {
    const id = [...parent.children].find((each) => each.localName === name)?.getAttribute("resid");
    return elements(manifest, "bt:String")
      .find((each) => each.getAttribute("id") === id)!
      .getAttribute("DefaultValue")!;
  };
  const controls = elements(manifest, "Control");
  const items = elements(manifest, "Item");

  it("calls exactly the commands that the add-in's script registers", async () => {
    const called = elements(manifest, "FunctionName").map((element) => element.textContent!);
    const registered = await loadCommands();
    expect([...called].sort()).toEqual([...registered.keys()].sort());
    expect(new Set(called).size).toBe(called.length);
  });

  it("has a label, a tip and an icon in every size for each button, menu and item", () => {
    for (const control of [...controls, ...items]) {
      expect(text(control, "Label").length).toBeGreaterThan(2);
      const tip = [...control.children].find((each) => each.localName === "Supertip")!;
      expect(text(tip, "Title")).toBe(text(control, "Label"));
      expect(text(tip, "Description")).toMatch(/^[A-Z].*\.$/);
      const icon = [...control.children].find((each) => each.localName === "Icon")!;
      expect([...icon.children].map((image) => image.getAttribute("size"))).toEqual([
        "16",
        "20",
        "24",
        "32",
        "40",
        "48",
        "64",
        "80",
      ]);
    }
  });

  it("offers the templates there are in a menu", () => {
    const [menu] = controls.filter((control) => control.getAttribute("xsi:type") === "Menu");
    expect(text(menu!, "Label")).toBe("Insert scorecard");
    expect(items.map((item) => text(item, "Label"))).toEqual([
      "Scorecard with sample data",
      "Empty scorecard",
      "All templates",
    ]);
    expect(items.every((item) => menu!.contains(item))).toBe(true);
  });

  it("names every control and item once, and keeps groups small enough to be seen whole", () => {
    const ids = [...controls, ...items, ...elements(manifest, "Group")].map((each) =>
      each.getAttribute("id"),
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const group of elements(manifest, "Group")) {
      expect(children(group).filter((name) => name === "Control").length).toBeLessThanOrEqual(6);
    }
  });
});

describe("Office's own schema, offline", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "oxm-manifest-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const tool = (name: string, ...args: string[]): string =>
    execFileSync(process.execPath, [require.resolve(`${name}/cli.js`), ...args], {
      encoding: "utf8",
      stdio: "pipe",
    });

  it("accepts the manifest in its unified form", () => {
    tool(
      "office-addin-manifest-converter",
      "convert",
      "manifest.xml",
      "-o",
      folder,
      "--schema-version-override",
      "1.28",
      "--schema-override",
      "https://developer.microsoft.com/json-schemas/teams/v1.28/MicrosoftTeams.schema.json#",
    );
    expect(() => tool("office-addin-manifest", "validate", path.join(folder, "manifest.json"))).not.toThrow();
  });
});
