import type { WorkbookChange } from "../core/change/workbook-change";
import { insertedSentence } from "../core/messages/pane";
import type { Problem } from "../core/messages/problem";
import type { Outcome } from "../core/outcome";
import type { ScorecardState } from "../core/scorecard/state";
import type { WorkbookReading } from "../core/scorecard/workbook-reading";
import { workbookState } from "../core/scorecard/workbook-state";
import { applyChange, type Applied } from "../excel/apply-change";
import { readCulture } from "../excel/culture";
import { followEdits } from "../excel/follow-edits";
import { goToCell, type Place } from "../excel/go-to-cell";
import { insertSample } from "../excel/insert-sample";
import { type Notice, onNotice } from "../excel/notices";
import { readWorkbook } from "../excel/read-workbook";
import type { RunOptions } from "../excel/run";
import { changedVerdicts } from "./changed-verdicts";
import { home, type View } from "./view";

/** Everything the pane shows. */
export interface PaneState {
  readonly phase: "loading" | "ready" | "failed";
  /** What the pane shows: which view, and of which scorecard. */
  readonly view: View;
  readonly scorecards: readonly ScorecardState[];
  /** The workbook as it was read last: what the views plan their changes from. */
  readonly reading: WorkbookReading;
  /** Sheets that were too large to read whole. */
  readonly clipped: readonly string[];
  /** Why the workbook couldn't be read; the last scorecards read stay shown. */
  readonly problem?: Problem;
  /** How the last command ended. */
  readonly notice?: Notice;
  /** True while Excel takes no calls because a cell is being edited. */
  readonly waiting: boolean;
  /** True while a command is writing: nothing else may be started meanwhile. */
  readonly writing: boolean;
  /** The verdicts that changed last, to be read out. */
  readonly announced: string;
  /** Where the person was before following a link. */
  readonly back?: Place;
}

const initial: PaneState = {
  phase: "loading",
  view: home,
  scorecards: [],
  reading: { grids: [], sheets: [], tables: [], names: [], protectedSheets: [], clipped: [] },
  clipped: [],
  waiting: false,
  writing: false,
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
        const reading = read.value;
        this.set({ phase: "ready", scorecards, reading, clipped, announced, problem: undefined });
      } else {
        this.set({
          phase: this.state.phase === "loading" ? "failed" : this.state.phase,
          problem: read.problem,
        });
      }
    } while (this.again);
    this.reading = false;
  };

  /** Shows another view. What the last command said goes with the view it was said in. */
  readonly navigate = (view: View): void => this.set({ view, notice: undefined });

  readonly insert = (): Promise<boolean> =>
    this.command(insertSample, ({ sheets, cells }) => insertedSentence(sheets, cells));

  /** Writes a change that was previewed, in one undo step; true when it stands in the workbook. */
  readonly apply = (change: WorkbookChange, done: (applied: Applied) => string): Promise<boolean> =>
    this.command((options) => applyChange(change, options), done);

  /**
   * Runs a command that writes, one at a time; says how it ended, and reads the workbook again. True when it succeeded.
   */
  readonly command = async <T>(
    run: (options: Pick<RunOptions, "onWaiting">) => Promise<Outcome<T>>,
    done: (value: T) => string,
  ): Promise<boolean> => {
    if (this.state.writing) return false;
    this.set({ writing: true, notice: undefined });
    const outcome = await run({ onWaiting: this.wait });
    this.set({ writing: false });
    if (outcome.ok) this.done(done(outcome.value));
    else this.failed(outcome.problem);
    await this.refresh();
    return outcome.ok;
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
