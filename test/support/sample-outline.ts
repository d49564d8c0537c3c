import type { WorkbookChange } from "../../src/core/change/workbook-change";
import type { Outcome } from "../../src/core/outcome";
import { recognise } from "../../src/core/scorecard/recognise";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { type Outline, outlineOf } from "../../src/core/structure/outline";
import { readWorkbook } from "../../src/excel/read-workbook";
import type { Book } from "../../src/preview/book";
import { createCalculatingWorkbook } from "./calculating-workbook";
import { insertSample } from "./insert-sample";
import type { TestWorkbook } from "./test-workbook";

/** A change planned from what the workbook holds. */
export type Plan = (reading: WorkbookReading, outline: Outline) => Outcome<WorkbookChange>;

/** Gives a test file a calculating workbook, which holds the sample as it was inserted before each of its tests. */
export function givenTheSample(): { readonly book: TestWorkbook } {
  let book: TestWorkbook;
  let sample: Book;
  beforeAll(async () => {
    book = await createCalculatingWorkbook();
    book.workbook.load({ sheets: [{ name: "Sheet1", cells: [] }], tables: [], names: [] });
    const inserted = await insertSample();
    if (!inserted.ok) throw new Error(inserted.problem.sentence);
    await book.workbook.idle();
    sample = book.workbook.snapshot();
  });
  beforeEach(async () => {
    book.workbook.load(sample);
    await book.workbook.idle();
  });
  afterAll(() => book.close());
  return {
    get book() {
      return book;
    },
  };
}

/** The workbook as it reads now, with the outline of its first scorecard. */
export async function look(): Promise<{ reading: WorkbookReading; outline: Outline }> {
  const read = await readWorkbook();
  if (!read.ok) throw new Error(read.problem.sentence);
  const reading = read.value;
  const scorecard = recognise(reading.grids, reading.names).scorecards[0];
  const outline = scorecard && outlineOf(reading, scorecard);
  if (outline === undefined) throw new Error("No scorecard was found.");
  return { reading, outline };
}

/** A change planned from the workbook as it reads now; a refusal fails the test. */
export async function planned(plan: Plan): Promise<WorkbookChange> {
  const { reading, outline } = await look();
  const change = plan(reading, outline);
  if (!change.ok) throw new Error(change.problem.sentence);
  return change.value;
}
