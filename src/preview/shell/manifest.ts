/** What the page shows of an add-in's manifest.xml: its ribbon, and where its page and functions are. */
export interface AddIn {
  readonly name: string;
  /** Paths on the preview's own server. */
  readonly page: string;
  readonly functions: string;
  readonly namespace: string;
  readonly tabs: readonly RibbonTab[];
}

export interface RibbonTab {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

export interface RibbonGroup {
  readonly label: string;
  readonly controls: readonly RibbonControl[];
}

/** A button, or a button that opens a menu of them. */
export type RibbonControl = RibbonButton | RibbonMenu;

/** What buttons, menus and their items look like. */
export interface RibbonLook {
  readonly id: string;
  readonly label: string;
  readonly tip: { readonly title: string; readonly description: string };
  /** Address of the icon by its size in pixels. */
  readonly icons: Readonly<Record<number, string>>;
}

export interface RibbonButton extends RibbonLook {
  readonly action: RibbonAction;
}

export interface RibbonMenu extends RibbonLook {
  readonly items: readonly RibbonButton[];
}

export type RibbonAction =
  | { readonly kind: "ShowTaskpane"; readonly page: string }
  | { readonly kind: "ExecuteFunction"; readonly name: string };

/**
 * Reads an add-in-only manifest. Addresses of its development server become paths of this one.
 * @throws Error when the text is no such manifest
 */
export function readManifest(xml: string): AddIn {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  if (manifest.querySelector("parsererror") || manifest.documentElement.localName !== "OfficeApp") {
    throw new Error("This is not an add-in manifest.");
  }
  const resources = new Map(
    [...manifest.getElementsByTagNameNS("*", "Resources")]
      .flatMap((block) => [...block.querySelectorAll("[id]")])
      .map((resource) => [resource.getAttribute("id") ?? "", resource.getAttribute("DefaultValue") ?? ""]),
  );
  const resolve = (holder: Element | undefined): string =>
    resources.get(holder?.getAttribute("resid") ?? "") ?? "";
  const functions = [...manifest.getElementsByTagNameNS("*", "ExtensionPoint")].find(
    (point) => point.getAttribute("xsi:type") === "CustomFunctions",
  );
  const look = (control: Element): RibbonLook => {
    const tip = child(control, "Supertip");
    return {
      id: control.getAttribute("id") ?? "",
      label: resolve(child(control, "Label")),
      tip: { title: resolve(child(tip, "Title")), description: resolve(child(tip, "Description")) },
      icons: Object.fromEntries(
        children(child(control, "Icon"), "Image").map((image) => [
          Number(image.getAttribute("size")),
          localPath(resolve(image)),
        ]),
      ),
    };
  };
  const button = (control: Element): RibbonButton => ({
    ...look(control),
    action: readAction(child(control, "Action"), resolve),
  });
  const control = (found: Element): RibbonControl =>
    found.getAttribute("xsi:type") === "Menu"
      ? { ...look(found), items: children(child(found, "Items"), "Item").map(button) }
      : button(found);
  return {
    name: manifest.getElementsByTagNameNS("*", "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    page: localPath(resolve(child(child(functions, "Page"), "SourceLocation"))),
    functions: localPath(resolve(child(child(functions, "Metadata"), "SourceLocation"))),
    namespace: resolve(child(functions, "Namespace")),
    tabs: [...manifest.getElementsByTagNameNS("*", "CustomTab")].map((tab) => ({
      label: resolve(child(tab, "Label")),
      groups: children(tab, "Group").map((group) => ({
        label: resolve(child(group, "Label")),
        controls: children(group, "Control").map(control),
      })),
    })),
  };
}

function readAction(
  action: Element | undefined,
  resolve: (holder: Element | undefined) => string,
): RibbonAction {
  return action?.getAttribute("xsi:type") === "ShowTaskpane"
    ? { kind: "ShowTaskpane", page: localPath(resolve(child(action, "SourceLocation"))) }
    : { kind: "ExecuteFunction", name: child(action, "FunctionName")?.textContent.trim() ?? "" };
}

function children(parent: Element | undefined, name: string): Element[] {
  return [...(parent?.children ?? [])].filter((element) => element.localName === name);
}

function child(parent: Element | undefined, name: string): Element | undefined {
  return children(parent, name)[0];
}

/** The path and query of an absolute address: the preview serves what the development server would. */
function localPath(address: string): string {
  if (!URL.canParse(address)) {
    return address;
  }
  const { pathname, search } = new URL(address);
  return pathname + search;
}
