/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from "node:util";
import type { Book } from "../../../src/preview/book";
import { createFiles } from "../../../src/preview/shell/files";
import type { NoticeAction } from "../../../src/preview/shell/notice";
import type { PreviewWorkbook } from "../../../src/preview/workbook";
import { readXlsx, writeXlsx } from "../../../src/preview/xlsx";

Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate: (run: () => void) => setTimeout(run) });

const book = (name: string): Book => ({
  sheets: [{ name, cells: [{ row: 0, column: 0, value: 1 }] }],
  tables: [],
  names: [],
  activeSheet: name,
});

function page() {
  let shown = book("Mine");
  let fileName = "";
  const said: { kind: string; text: string; action?: NoticeAction }[] = [];
  const order: string[] = [];
  const files = createFiles({
    workbook: {
      load: async (next: Book) => {
        order.push("load");
        shown = next;
      },
      snapshot: () => shown,
      idle: async () => void order.push("idle"),
    } as unknown as PreviewWorkbook,
    namespace: "OXM",
    spilling: [],
    notices: {
      root: document.body,
      clear: () => undefined,
      say: (kind, text, action) => said.push({ kind, text, ...(action && { action }) }),
    },
    commitEdit: async () => void order.push("commit"),
    onName: (name) => (fileName = name),
  });
  files.setName("Mine.xlsx");
  return { files, said, order, shown: () => shown, fileName: () => fileName };
}

const asFile = (bytes: Uint8Array, name: string) =>
  ({ name, arrayBuffer: async () => bytes.slice().buffer }) as unknown as File;

describe("Opening a file", () => {
  test("shows it under its name, with a way back to what was there", async () => {
    const { files, said, shown, fileName } = page();
    await files.openAndTell(asFile(await writeXlsx(book("Theirs")), "Theirs.xlsx"));
    expect(shown()).toEqual(book("Theirs"));
    expect(fileName()).toBe("Theirs.xlsx");
    expect(said[0]).toMatchObject({ kind: "info", text: "Opened Theirs.xlsx: 1 sheet." });
    said[0]?.action?.run();
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown()).toEqual(book("Mine"));
    expect(fileName()).toBe("Mine.xlsx");
  });

  test("that is no workbook leaves everything as it was and says why", async () => {
    const { files, said, shown, fileName, order } = page();
    await files.openAndTell(asFile(Uint8Array.from([1, 2, 3]), "notes.txt"));
    expect(shown()).toEqual(book("Mine"));
    expect(fileName()).toBe("Mine.xlsx");
    expect(order).toEqual([]);
    expect(said).toEqual([
      {
        kind: "problem",
        text: "notes.txt wasn't opened, and your workbook is as it was. This file is not an Excel workbook (.xlsx) that can be read. Open it in Excel and save it as .xlsx, then try again.",
      },
    ]);
  });
});

describe("Saving", () => {
  test("keeps what is being typed and waits for calculation before it writes", async () => {
    const { files, order } = page();
    expect(await readXlsx(await files.save())).toEqual(book("Mine"));
    expect(order).toEqual(["commit", "idle"]);
  });
});
