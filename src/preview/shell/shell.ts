import type { Book } from "../book";
import { createPreviewWorkbook, workbookGlobal, type FunctionsJson, type PreviewTheme } from "../workbook";
import { fileNameOf, localAddress } from "./address";
import { acceptDroppedFiles } from "./drop-target";
import { element } from "./element";
import { createFiles } from "./files";
import { fitZoom } from "./fit-zoom";
import { createGrid } from "./grid";
import { readManifest, type RibbonAction } from "./manifest";
import { messages, reasonOf } from "./messages";
import { createNotices } from "./notice";
import { createPane } from "./pane";
import { createPreviewApi } from "./preview-api";
import { createRibbon } from "./ribbon";
import { createStatusLine, type ActiveCell } from "./status-line";
import { createThemeSwitch, preferredTheme } from "./theme";
import { createTitleBar } from "./title-bar";
import { takeUndoKeys } from "./undo-keys";

const sampleName = "OXM scorecard sample.xlsx";

/**
 * Builds the page and opens its first workbook: the one named by `?book=`, else the sample. `?pane=` puts another
 * page into the pane.
 */
export async function startShell(root: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  const notices = createNotices();
  const addIn = readManifest(await getText("/manifest.xml"));
  const functions = JSON.parse(await getText(addIn.functions)) as FunctionsJson;

  await Promise.all(["", "bold "].map((weight) => document.fonts.load(`${weight}15px Calibri`)));

  const grid = element("main", { class: "grid" });
  const main = element("div", { class: "workspace" }, grid);
  root.replaceChildren(main);
  const univer = createGrid(grid);
  const workbook = createPreviewWorkbook(univer);
  Object.assign(window, { [workbookGlobal]: workbook });
  workbook.setFunctions(functions, addIn.namespace);

  const activeCell = (): ActiveCell | undefined => {
    const range = univer.getActiveWorkbook()?.getActiveRange();
    return range
      ? { sheet: range.getSheetName(), address: range.getA1Notation().replace(/:.*$/, "") }
      : undefined;
  };
  let fileName = sampleName;
  const files = createFiles({
    workbook,
    namespace: addIn.namespace,
    notices,
    commitEdit: async () => {
      await univer.getActiveWorkbook()?.endEditingAsync(true);
    },
    fileName: () => fileName,
    setFileName: (name) => {
      fileName = name;
      titleBar.setFile(name);
    },
  });

  const themeSwitch = createThemeSwitch(preferredTheme(), (theme) => {
    univer.toggleDarkMode(theme !== "light");
    workbook.setTheme(theme);
  });
  const titleBar = createTitleBar(
    {
      undo: () => void workbook.undo(),
      redo: () => void workbook.redo(),
      open: files.choose,
      save: () => void files.saveAndTell(),
    },
    themeSwitch,
  );
  titleBar.setFile(fileName);

  const pane = createPane(addIn.name, (shown) => ribbon.setPaneShown(shown));
  const run = async (action: RibbonAction, label: string): Promise<void> => {
    if (action.kind === "ShowTaskpane") {
      pane.show(!pane.shown);
      return;
    }
    try {
      await workbook.invokeAction(action.name);
    } catch (error) {
      notices.say("problem", messages.actionFailed(label, reasonOf(error)));
    }
  };
  const ribbon = createRibbon(addIn.tabs, run, (home) => grid.classList.toggle("with-toolbar", home));
  const status = createStatusLine(workbook, activeCell);
  let editing = false;
  const followEditing = (on: boolean): void => {
    editing = on;
    workbook.setEditing(on);
    status.setEditing(on);
  };
  univer.addEvent(univer.Event.SheetEditStarted, () => followEditing(true));
  univer.addEvent(univer.Event.SheetEditEnded, () => followEditing(false));
  workbook.onChange((change) => {
    if (change === "undo") {
      titleBar.setUndo(workbook.canUndo(), workbook.canRedo());
    }
  });
  titleBar.setUndo(false, false);
  takeUndoKeys(workbook, () => editing);

  main.append(pane.root);
  root.prepend(titleBar.root, ribbon.tabs, ribbon.panel, notices.root);
  root.append(
    status.root,
    acceptDroppedFiles((file) => void files.openAndTell(file)),
  );
  pane.show(true);
  pane.navigate(localAddress(query.get("pane") ?? addIn.page, location.href));

  const firstBook = async (): Promise<void> => {
    const wanted = query.get("book");
    if (wanted !== null) {
      try {
        await files.open(await getBytes(localAddress(wanted, location.href)), fileNameOf(wanted));
        notices.clear();
        return;
      } catch (error) {
        notices.say("problem", `${messages.noBook(wanted)} ${reasonOf(error)}`);
      }
    }
    const sample = JSON.parse(await getText("/sample.json")) as Book;
    await workbook.load(sample);
    await fitZoom(univer, sample, grid.clientWidth);
  };
  const ready = firstBook();
  const setTheme = (theme: PreviewTheme): void => {
    themeSwitch.value = theme;
    themeSwitch.dispatchEvent(new Event("change"));
  };
  window.preview = createPreviewApi(workbook, files, ready, setTheme);
  await ready;
  status.refresh();
}

async function get(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) {
    throw new Error(messages.noPart(address));
  }
  return answer;
}

async function getText(address: string): Promise<string> {
  return (await get(address)).text();
}

async function getBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await get(address)).arrayBuffer());
}
