import type { PreviewWorkbook } from "../workbook";
import type { PageWindow } from "./attach";

// The script the preview's server puts before office.js in each page of the add-in: the page's bundles stay as built.
const name = "previewWorkbook";
const shell = window.parent as unknown as Readonly<Record<string, PreviewWorkbook | undefined>>;
const workbook = shell[name];
if (!workbook) throw new Error("This page belongs into the preview: open the preview's own address instead.");
workbook.attach(window as unknown as PageWindow);
