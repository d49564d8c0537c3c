import { useEffect, useRef } from "react";
import { scorecardOnSheet } from "../../core/scorecard/scorecard-on-sheet";
import type { ScorecardPage } from "../view";
import type { ScorecardPageProps } from "./registry";

/**
 * Lets a page follow the sheet that somebody turns to: the same page of the scorecard that stands there, or whose
 * measures do. A sheet that was copied is known with the next reading, so it is looked for until then. `busy` pages, in
 * the middle of something, stay.
 */
export function useTurnedTo(
  page: ScorecardPage,
  { scorecard, state: { turnedTo, reading, scorecards, writing }, store }: ScorecardPageProps,
  busy = false,
): void {
  const seen = useRef(turnedTo);
  useEffect(() => {
    if (turnedTo === undefined || turnedTo === seen.current) return;
    const there = scorecardOnSheet(reading, scorecards, turnedTo.sheet, scorecard);
    if (busy || writing || there !== undefined) seen.current = turnedTo;
    if (busy || writing || there === undefined || there.id === scorecard.id) return;
    store.show({ name: page, scorecard: there.id });
  }, [page, turnedTo, reading, scorecards, scorecard, writing, busy, store]);
}
