import { createPreviewWorkbook, workbookGlobal, type FunctionsJson, type PreviewTheme } from "../workbook";
import { cellAddress } from "../xlsx/cell-address";
import { localAddress } from "./address";
import { acceptDroppedFiles } from "./drop-target";
import { element } from "./element";
import { followCharts } from "./charts";
import { createFiles } from "./files";
import { firstBook } from "./first-book";
import { fitZoom } from "./fit-zoom";
import { createGrid } from "./grid";
import { readManifest, type RibbonAction } from "./manifest";
import { messages, reasonOf } from "./messages";
import { createNotices } from "./notice";
import { createPane } from "./pane";
import { takePaste } from "./paste-keys";
import { createPreviewApi, type CellEditor } from "./preview-api";
import { createRibbon } from "./ribbon";
import { getText } from "./server";
import { createStatusLine, type ActiveCell } from "./status-line";
import { createThemeSwitch, drawsOnDark, preferredTheme } from "./theme";
import { createTitleBar } from "./title-bar";
import { takeUndoKeys } from "./undo-keys";

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
      ? { sheet: range.getSheetName(), address: cellAddress(range.getRow(), range.getColumn()) }
      : undefined;
  };
  const files = createFiles({
    workbook,
    namespace: addIn.namespace,
    spilling: functions.functions
      .filter(({ result }) => result?.dimensionality === "matrix")
      .map(({ id }) => id),
    notices,
    commitEdit: async () => {
      await univer.getActiveWorkbook()?.endEditingAsync(true);
    },
    onName: (name) => titleBar.setFile(name),
  });

  const charts = followCharts(grid, univer, workbook);
  const pane = createPane(addIn.name, (shown) => {
    ribbon.setPaneShown(shown);
    workbook.setPaneShown(shown);
  });
  workbook.onPaneWanted((shown) => pane.show(shown));
  const themeSwitch = createThemeSwitch(preferredTheme(), (theme) => {
    univer.toggleDarkMode(drawsOnDark(theme));
    workbook.setTheme(theme);
    charts.setTheme(theme);
    pane.reload(); // Office tells an add-in its theme when its page opens
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
  univer.addEvent(univer.Event.BeforeSheetEditStart, (event) => {
    const address = cellAddress(event.row, event.column);
    if (workbook.isKeptOut(event.worksheet.getSheetName(), address)) {
      event.cancel = true;
      workbook.refuse();
    }
  });
  univer.addEvent(univer.Event.CellClicked, ({ worksheet, row, column }) => {
    try {
      const outside = workbook.follow(worksheet.getSheetName(), cellAddress(row, column));
      if (outside !== undefined && /^(?:https?|mailto):/i.test(outside)) open(outside, "_blank", "noopener");
    } catch (error) {
      notices.say("problem", reasonOf(error));
    }
  });
  workbook.onRefused((sentence) => notices.say("problem", sentence));
  workbook.onChange((change) => {
    if (change === "undo") {
      titleBar.setUndo(workbook.canUndo(), workbook.canRedo());
    }
  });
  titleBar.setUndo(false, false);
  takeUndoKeys(workbook, () => editing);
  const tell = (work: Promise<void>): void => {
    work.catch((error: unknown) => notices.say("problem", reasonOf(error)));
  };
  takePaste(
    grid,
    () => editing,
    (clipboard) => {
      const range = univer.getActiveWorkbook()?.getActiveRange();
      if (range) tell(workbook.paste(range.getSheetName(), range.getA1Notation(), clipboard));
    },
  );
  univer
    .createMenu({
      id: "preview.duplicate-sheet",
      title: messages.duplicateSheet,
      order: 1,
      action: () => {
        const sheet = univer.getActiveWorkbook()?.getActiveSheet().getSheetName();
        if (sheet !== undefined) tell(workbook.duplicateSheet(sheet));
      },
    })
    .appendTo(["contextMenu.footerTabs", "contextMenu.others"]);

  main.append(pane.root);
  root.prepend(titleBar.root, ribbon.tabs, ribbon.panel, notices.root);
  root.append(
    status.root,
    acceptDroppedFiles((file) => void files.openAndTell(file)),
  );
  const showFirst = async (): Promise<void> => {
    const { book, name } = await firstBook(query.get("book"), addIn.namespace, notices);
    files.setName(name);
    // The add-in's page asks for a workbook as soon as it runs, and its functions are needed to compute one.
    const loading = workbook.load(book);
    pane.navigate(localAddress(query.get("pane") ?? addIn.page, location.href));
    pane.show(true);
    await fitZoom(univer, book, grid.clientWidth);
    await loading;
  };
  const ready = showFirst();
  const editor: CellEditor = {
    start: async (sheet, address) => {
      workbook.select(sheet, address);
      await univer.getActiveWorkbook()?.startEditing();
    },
    stop: async () => {
      await univer.getActiveWorkbook()?.endEditingAsync(true);
    },
  };
  const setTheme = (theme: PreviewTheme): void => {
    themeSwitch.value = theme;
    themeSwitch.dispatchEvent(new Event("change"));
  };
  window.preview = createPreviewApi(workbook, files, ready, setTheme, editor);
  await ready;
  status.refresh();
}
