import type { Applied, WorkbookChange } from "../core/change/workbook-change";
import { insertedSentence } from "../core/messages/pane";
import type { Problem } from "../core/messages/problem";
import type { Outcome } from "../core/outcome";
import type { WorkbookReading } from "../core/scorecard/workbook-reading";
import { workbookState } from "../core/scorecard/workbook-state";
import { activeSheet } from "../excel/active-sheet";
import { readCulture } from "../excel/culture";
import { followEdits } from "../excel/follow-edits";
import { goToCell, type Place } from "../excel/go-to-cell";
import type { ScorecardKind } from "../excel/insert-scorecard";
import { type Notice, onNotice } from "../excel/notices";
import { onViewRequest, type PaneView } from "../excel/pane-requests";
import { onDemand } from "../excel/on-demand";
import { readWorkbook } from "../excel/read-workbook";
import type { RunOptions } from "../excel/run";
import { changedVerdicts } from "./changed-verdicts";
import { initial, type PaneState } from "./pane-state";
import { sameContents } from "./same-contents";
import { requestedView, resultOf, type View, viewAfter } from "./view";

// Somebody who types on while results come in isn't told to stop; only who waits for something is.
const unobtrusive = 3_000;

/**
 * The pane's state and what changes it, apart from how it is drawn. `start` reads the workbook, then follows its
 * edits; the workbook is read again after each, one reading at a time.
 */
export class PaneStore {
  private state = initial;
  private readonly listeners = new Set<() => void>();
  private reading: Promise<void> | undefined;
  private again = false;
  /** The workbook as it was when the notice shown was first seen beside it. */
  private noticed: WorkbookReading | undefined;
  /** The sheet that a link leads to. */
  private ledTo: string | undefined;
  private held = 0;
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
    const stopNotices = onNotice((notice) => this.notice(notice));
    await readCulture();
    await this.refresh();
    const stopRequests = onViewRequest((view) => void this.follow(view));
    const following = await followEdits(
      () => void this.refresh(),
      () => void this.turn(),
    );
    if (!following.ok) this.set({ problem: following.problem });
    // A pane that can't load it stays with the scorecard that was chosen.
    const sheets = import(/* webpackChunkName: "following" */ "./follow-turned").then(
      ({ followTurned }) => followTurned(this),
      () => undefined,
    );
    return async () => {
      stopNotices();
      stopRequests();
      clearTimeout(this.waitingTimer);
      (await sheets)?.();
      if (following.ok) await following.value();
    };
  }

  /** Reads the workbook again; while it is being read, once more afterwards. Resolves when what stands now was read. */
  readonly refresh = (): Promise<void> => {
    this.again = true;
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  };

  private async read(): Promise<void> {
    while (this.again) {
      this.again = false;
      const read = await readWorkbook({ onWaiting: this.waitQuietly });
      if (read.ok) {
        this.take(read.value);
      } else {
        this.set({
          phase: this.state.phase === "loading" ? "failed" : this.state.phase,
          problem: read.problem,
        });
      }
    }
  }

  /** Shows another view. What the last command said goes with the view it was said in. */
  readonly navigate = (view: View): void =>
    this.set({ view, visits: this.state.visits + 1, notice: undefined });

  /** Shows another page because its sheet was turned to, and has it read out: nobody navigated, so the focus stays. */
  readonly show = (view: View, announced: string): void => this.set({ view, announced });

  /** Keeps the pane from turning to another scorecard until the returned function is called. */
  readonly hold = (): (() => void) => {
    this.held += 1;
    return () => {
      this.held -= 1;
    };
  };

  readonly isHeld = (): boolean => this.held > 0;

  /** Shows where a command has led to, with what it said. */
  readonly arrive = (view: View): void => this.set({ view, visits: this.state.visits + 1 });

  /** Inserts a scorecard, worked out in full or to fill in, and shows its result. */
  readonly insert = async (kind: ScorecardKind): Promise<boolean> => {
    const known = new Set(this.state.scorecards.map(({ id }) => id));
    const inserted = await this.command(
      (options) =>
        onDemand(
          () => import(/* webpackChunkName: "writing" */ "../excel/insert-scorecard"),
          ({ insertScorecard }) => insertScorecard(kind, options),
        ),
      ({ sheets, cells }) => insertedSentence(sheets, cells),
    );
    const fresh = this.state.scorecards.find(({ id }) => !known.has(id));
    if (inserted && fresh !== undefined) {
      this.set({ view: resultOf(fresh), visits: this.state.visits + 1 });
    }
    return inserted;
  };

  /** Writes a change that was previewed, in one undo step; true when it stands in the workbook. */
  readonly apply = (change: WorkbookChange, done: (applied: Applied) => string): Promise<boolean> =>
    this.command(
      (options) =>
        onDemand(
          () => import(/* webpackChunkName: "writing" */ "../excel/apply-change"),
          ({ applyChange }) => applyChange(change, options),
        ),
      done,
    );

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

  /** Reads something from the workbook for a page; `undefined`, and a notice why, when that fails. */
  readonly look = async <T>(
    read: (options: Pick<RunOptions, "onWaiting">) => Promise<Outcome<T>>,
  ): Promise<T | undefined> => {
    const outcome = await read({ onWaiting: this.wait });
    if (outcome.ok) return outcome.value;
    this.failed(outcome.problem);
    return undefined;
  };

  /** Shows a cell and keeps the way back to where the person came from first. */
  readonly goTo = async (place: Place): Promise<void> => {
    this.ledTo = place.sheet;
    const before = await goToCell(place, { onWaiting: this.wait });
    if (before.ok) {
      this.set({ back: this.state.back ?? before.value });
    } else {
      this.ledTo = undefined;
      this.failed(before.problem);
    }
  };

  readonly goBack = async (): Promise<void> => {
    const { back } = this.state;
    if (back === undefined) return;
    this.set({ back: undefined });
    this.ledTo = back.sheet;
    const gone = await goToCell(back, { onWaiting: this.wait });
    if (!gone.ok) this.failed(gone.problem);
  };

  /** Shows what a ribbon button asked for, of the scorecard on the sheet the person is looking at. */
  private async follow(request: PaneView): Promise<void> {
    const sheet = await activeSheet({ onWaiting: this.wait });
    const { view, scorecards } = this.state;
    this.navigate(requestedView(request, view, scorecards, sheet.ok ? sheet.value : undefined));
  }

  private async turn(): Promise<void> {
    const sheet = await activeSheet({ onWaiting: this.waitQuietly });
    if (!sheet.ok) return;
    if (sheet.value !== this.ledTo) this.set({ turnedTo: { sheet: sheet.value } });
    this.ledTo = undefined;
  }

  private take(reading: WorkbookReading): void {
    const { scorecards: before, view, notice, announced } = this.state;
    const scorecards = workbookState(reading.grids, reading.names);
    // What a command said holds until somebody edits the workbook, or takes it back.
    this.noticed ??= reading;
    const outlived = notice?.kind === "done" && !sameContents(this.noticed, reading);
    this.set({
      phase: "ready",
      scorecards,
      reading,
      clipped: reading.clipped,
      view: viewAfter(view, before, scorecards),
      announced: changedVerdicts(before, scorecards) || announced,
      problem: undefined,
      ...(outlived ? { notice: undefined } : {}),
    });
  }

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
    this.notice({ kind: "done", sentence });
  }

  private failed({ sentence }: Problem): void {
    this.notice({ kind: "problem", sentence });
  }

  private notice(notice: Notice): void {
    this.noticed = undefined;
    this.set({ notice });
  }

  private set(change: Partial<PaneState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
