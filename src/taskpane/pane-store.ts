import { insertedSentence } from "../core/messages/pane";
import type { Problem } from "../core/messages/problem";
import type { ScorecardState } from "../core/scorecard/state";
import { workbookState } from "../core/scorecard/workbook-state";
import { readCulture } from "../excel/culture";
import { followEdits } from "../excel/follow-edits";
import { goToCell, type Place } from "../excel/go-to-cell";
import { insertSample } from "../excel/insert-sample";
import { type Notice, onNotice } from "../excel/notices";
import { readWorkbook } from "../excel/read-workbook";
import { changedVerdicts } from "./changed-verdicts";

/** Everything the pane shows. */
export interface PaneState {
  readonly phase: "loading" | "ready" | "failed";
  readonly scorecards: readonly ScorecardState[];
  /** Sheets that were too large to read whole. */
  readonly clipped: readonly string[];
  /** Why the workbook couldn't be read; the last scorecards read stay shown. */
  readonly problem?: Problem;
  /** How the last command ended. */
  readonly notice?: Notice;
  /** True while Excel takes no calls because a cell is being edited. */
  readonly waiting: boolean;
  readonly inserting: boolean;
  /** The verdicts that changed last, to be read out. */
  readonly announced: string;
  /** Where the person was before following a link. */
  readonly back?: Place;
}

const initial: PaneState = {
  phase: "loading",
  scorecards: [],
  clipped: [],
  waiting: false,
  inserting: false,
  announced: "",
};

// Somebody who types on while results come in isn't told to stop; only who waits for something is.
const unobtrusive = 3_000;

/**
 * The pane's state and what changes it, apart from how it is drawn. `start` reads the workbook, then follows its
 * edits; the workbook is read again after each, one reading at a time.
 */
export class PaneStore {
  private state = initial;
  private readonly listeners = new Set<() => void>();
  private reading = false;
  private again = false;
  private waitingTimer: ReturnType<typeof setTimeout> | undefined;

  readonly current = (): PaneState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  /** Reads the workbook and follows it until the returned function is called. */
  async start(): Promise<() => Promise<void>> {
    const stopNotices = onNotice((notice) => this.set({ notice }));
    await readCulture();
    await this.refresh();
    const following = await followEdits(() => void this.refresh());
    if (!following.ok) this.set({ problem: following.problem });
    return async () => {
      stopNotices();
      clearTimeout(this.waitingTimer);
      if (following.ok) await following.value();
    };
  }

  /** Reads the workbook again; while it is being read, once more afterwards. */
  readonly refresh = async (): Promise<void> => {
    if (this.reading) {
      this.again = true;
      return;
    }
    this.reading = true;
    do {
      this.again = false;
      const read = await readWorkbook({ onWaiting: this.waitQuietly });
      if (read.ok) {
        const { grids, clipped } = read.value;
        const scorecards = workbookState(grids);
        const announced = changedVerdicts(this.state.scorecards, scorecards) || this.state.announced;
        this.set({ phase: "ready", scorecards, clipped, announced, problem: undefined });
      } else {
        this.set({
          phase: this.state.phase === "loading" ? "failed" : this.state.phase,
          problem: read.problem,
        });
      }
    } while (this.again);
    this.reading = false;
  };

  readonly insert = async (): Promise<void> => {
    if (this.state.inserting) return;
    this.set({ inserting: true, notice: undefined });
    const inserted = await insertSample({ onWaiting: this.wait });
    this.set({ inserting: false });
    if (inserted.ok) {
      this.done(insertedSentence(inserted.value.sheets, inserted.value.cells));
      await this.refresh();
    } else {
      this.failed(inserted.problem);
    }
  };

  /** Shows a cell and keeps the way back to where the person came from first. */
  readonly goTo = async (place: Place): Promise<void> => {
    const before = await goToCell(place, { onWaiting: this.wait });
    if (before.ok) this.set({ back: this.state.back ?? before.value });
    else this.failed(before.problem);
  };

  readonly goBack = async (): Promise<void> => {
    const { back } = this.state;
    if (back === undefined) return;
    this.set({ back: undefined });
    const gone = await goToCell(back, { onWaiting: this.wait });
    if (!gone.ok) this.failed(gone.problem);
  };

  readonly dismiss = (): void => this.set({ notice: undefined });

  private readonly wait = (waiting: boolean): void => {
    clearTimeout(this.waitingTimer);
    this.set({ waiting });
  };

  private readonly waitQuietly = (waiting: boolean): void => {
    clearTimeout(this.waitingTimer);
    if (waiting && this.state.phase === "ready") {
      this.waitingTimer = setTimeout(() => this.set({ waiting: true }), unobtrusive);
    } else {
      this.set({ waiting });
    }
  };

  private done(sentence: string): void {
    this.set({ notice: { kind: "done", sentence } });
  }

  private failed({ sentence }: Problem): void {
    this.set({ notice: { kind: "problem", sentence } });
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
