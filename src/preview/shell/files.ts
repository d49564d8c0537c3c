import type { Book } from "../book";
import type { PreviewWorkbook } from "../workbook";
import { openXlsx, UnreadableFile, writeXlsx } from "../xlsx";
import { element } from "./element";
import { messages, reasonOf } from "./messages";
import type { Notices } from "./notice";

/** The workbook as a file: what it is called, opening another, saving a copy. */
export interface Files {
  /** Opens a file's bytes; the workbook shown before stays where it was when they can't be read. */
  open(bytes: Uint8Array, name: string): Promise<void>;
  /** The workbook as the bytes of an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** As `open`, with what happened said in a notice instead of an exception. */
  openAndTell(file: File): Promise<void>;
  /** Saves and hands the file to the browser's downloads. */
  saveAndTell(): Promise<void>;
  /** Names the workbook, as its file will be called. */
  setName(name: string): void;
  /** Lets the person choose a file to open. */
  choose(): void;
}

interface Surroundings {
  readonly workbook: PreviewWorkbook;
  readonly namespace: string;
  /** Custom functions that give more than one cell. */
  readonly spilling: readonly string[];
  readonly notices: Notices;
  /** Ends a cell's editing, keeping what was typed. */
  commitEdit(): Promise<void>;
  /** Told what the workbook is called now. */
  onName(name: string): void;
}

export function createFiles(around: Surroundings): Files {
  const { workbook, notices } = around;
  let fileName = "";
  const setName = (name: string): void => {
    fileName = name;
    around.onName(name);
  };
  const show = async (book: Book, name: string): Promise<void> => {
    await workbook.load(book);
    setName(name);
  };
  const open = async (bytes: Uint8Array, name: string): Promise<void> => {
    // Read first: only a file that can be read takes the place of the workbook that is open.
    const { book, losses } = await openXlsx(bytes, around.namespace);
    await around.commitEdit();
    const before = { book: workbook.snapshot(), name: fileName };
    const back = { label: messages.backTo(before.name), run: () => void show(before.book, before.name) };
    await show(book, name);
    if (losses.length > 0) {
      notices.say("problem", messages.losses(name, losses), back);
    } else {
      notices.say("info", messages.opened(name, book.sheets.length), back);
    }
  };
  const save = async (): Promise<Uint8Array> => {
    await around.commitEdit();
    await workbook.idle();
    return writeXlsx(workbook.snapshot(), around.namespace, around.spilling);
  };
  const openAndTell = async (file: File): Promise<void> => {
    try {
      await open(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) {
        console.error(error);
      }
      notices.say("problem", messages.cantOpen(file.name, reasonOf(error)));
    }
  };
  const chooser = element("input", { type: "file", accept: ".xlsx" });
  chooser.addEventListener("change", () => {
    const file = chooser.files?.[0];
    chooser.value = ""; // so that the same file can be chosen again
    if (file) {
      void openAndTell(file);
    }
  });
  return {
    open,
    save,
    openAndTell,
    saveAndTell: async () => {
      try {
        download(await save(), fileName);
        notices.say("info", messages.saved(fileName));
      } catch (error) {
        console.error(error);
        notices.say("problem", messages.cantSave(reasonOf(error)));
      }
    },
    setName,
    choose: () => chooser.click(),
  };
}

function download(bytes: Uint8Array, name: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  element("a", { href: address, download: name }).click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
