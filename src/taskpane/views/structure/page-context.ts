import type { WorkbookChange } from "../../../core/change/workbook-change";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";
import type { Outline } from "../../../core/structure/outline";
import type { Place } from "../../../excel/go-to-cell";

/** What every part of the page works with. */
export interface PageContext {
  readonly reading: WorkbookReading;
  readonly outline: Outline;
  readonly writing: boolean;
  readonly onGoTo: (place: Place) => void;
  /** Writes a change; the sentence says what was done, given how many cells were read back. */
  readonly write: (change: WorkbookChange, done: (cells: number) => string) => Promise<boolean>;
  /** The key of the one thing that is being edited, and how to choose it; `undefined` closes it. */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  /** Closes it, and gives the focus to the button it was opened with or, where that is gone, to the outline. */
  readonly onClose: (opener?: HTMLElement | null) => void;
}
