import type { HelpingPage } from "../alarms";
import { stale } from "../alarms/stale";
import type { Look, PlaceOfCell } from "../explain";
import {
  agreeTarget,
  agreeThresholds,
  costliest,
  fillActuals,
  fixCell,
  fixWeighting,
  missedMost,
  putRight,
  recordAgreement,
  watchRow,
} from "../messages/next";
import { routeSentence } from "../what-if";
import { isBlank } from "../values/cell";
import { points } from "../verdict/figures";
import { measureLosses } from "./losses";

/** One thing to do about a result, and where. */
export interface NextStep {
  readonly key: string;
  readonly sentence: string;
  readonly place?: PlaceOfCell;
  readonly page?: HelpingPage;
}

/** More than this is a list nobody works through. */
const MOST = 3;

/**
 * What to do about a scorecard's result, most useful first: at most three steps. None while a shared scorecard is stale:
 * scores of then and actuals of now would give advice about neither, and its alarm says what to do.
 */
export function nextSteps(look: Look): readonly NextStep[] {
  if (stale(look).length > 0) return [];
  return [
    ...brokenCell(look),
    ...weightings(look),
    ...target(look),
    ...unreadable(look),
    ...thresholds(look),
    ...actuals(look),
    ...costs(look),
    ...route(look),
    ...watch(look),
    ...agreement(look),
  ].slice(0, MOST);
}

function brokenCell({ state: { verdict, sheet } }: Look): readonly NextStep[] {
  if (verdict.ok || verdict.place === undefined) return [];
  const { place } = verdict;
  return [
    {
      key: "cell",
      sentence: fixCell(place.sheet === sheet ? place.address : `${place.sheet}!${place.address}`),
      place,
    },
  ];
}

function weightings({ state: { verdict, sheet } }: Look): readonly NextStep[] {
  if (!verdict.ok || verdict.status !== "Check weightings") return [];
  const [fault] = verdict.faults;
  const address = fault?.address ?? verdict.weightings.address;
  return [
    {
      key: "weightings",
      sentence: fixWeighting(fault?.sentence ?? verdict.weightings.text),
      ...(address === undefined ? {} : { place: { sheet, address } }),
    },
  ];
}

function target({ state: { verdict, sheet, target: figure } }: Look): readonly NextStep[] {
  if (!verdict.ok || verdict.status !== "Not agreed") return [];
  const { address } = figure;
  return [
    {
      key: "target",
      sentence: agreeTarget(),
      ...(address === undefined ? { page: "settings" } : { place: { sheet, address } }),
    },
  ];
}

/** Rows that wait for something to be put right have no error that would lead there. */
function unreadable({ why, state: { verdict, rows } }: Look): readonly NextStep[] {
  if (!verdict.ok) return [];
  const open = why.filter(({ index }) => rows[index]?.combined.text === "");
  const [first] = open.flatMap(({ metric, measures }) =>
    measures.flatMap(({ state, near, places: { fault } }) =>
      state === "unreadable" && fault !== undefined ? [{ metric, near, fault }] : [],
    ),
  );
  if (first === undefined) return [];
  return [{ key: "unreadable", sentence: putRight(first.metric, first.near), place: first.fault }];
}

function thresholds({ why }: Look): readonly NextStep[] {
  const open = why.flatMap(({ measures }) => measures.filter(({ state }) => state === "notAgreed"));
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      key: "thresholds",
      sentence: agreeThresholds(open.map(({ name }) => name)),
      place: first.places.threshold,
    },
  ];
}

function actuals({ why }: Look): readonly NextStep[] {
  // A table of typed scores may have no column that actuals could go into.
  const missing = why.flatMap(({ metric, measures }) =>
    measures.flatMap(({ name, state, places: { actual } }) =>
      state === "missing" && actual !== undefined ? [{ metric, name, place: actual }] : [],
    ),
  );
  const [first] = missing;
  if (first === undefined) return [];
  const { name, metric, place } = first;
  return [{ key: "actuals", sentence: fillActuals(missing.length, name, metric), place }];
}

/** The measure that took most from a missed score: where work pays. */
function costs(look: Look): readonly NextStep[] {
  const { verdict } = look.state;
  if (!verdict.ok || (verdict.status !== "Missed" && verdict.status !== "Just missed")) return [];
  const [most] = measureLosses(look);
  if (most === undefined) return [];
  const { measure, metric, loss } = most;
  return [
    {
      key: "costs",
      sentence: missedMost(measure.name, metric, costliest(points(loss)), measure.near),
      place: measure.places.actual ?? measure.places.name,
    },
  ];
}

function route({ state: { verdict }, whatIf, sheet }: Look): readonly NextStep[] {
  if (!verdict.ok || (verdict.status !== "Missed" && verdict.status !== "Just missed")) return [];
  if (whatIf === undefined || sheet === undefined) return [];
  const { kind } = whatIf.route;
  if (kind === "none" || kind === "met") return [];
  const sentence = routeSentence(whatIf.route, sheet);
  return sentence === undefined ? [] : [{ key: "route", sentence, page: "what-if" }];
}

/** Of a met score the measure that came nearest to missing. */
function watch(look: Look): readonly NextStep[] {
  const { verdict } = look.state;
  if (!verdict.ok || verdict.status !== "Met") return [];
  const [most] = measureLosses(look);
  if (most === undefined) return [];
  const { measure, metric, loss } = most;
  return [
    {
      key: "watch",
      sentence: watchRow(measure.name, metric, costliest(points(loss)), measure.near),
      place: measure.places.actual ?? measure.places.name,
    },
  ];
}

function agreement({ state: { found, verdict } }: Look): readonly NextStep[] {
  const { agreedBy, agreedOn } = found.settings;
  const open = [agreedBy, agreedOn].some((setting) => setting !== undefined && isBlank(setting.value));
  if (!verdict.ok || !open) return [];
  return [{ key: "agreement", sentence: recordAgreement(), page: "settings" }];
}
