import { mustMeetKey, simpleBound } from "../scorecard/must-meet";
import { assess } from "../verdict/assess";
import { percent, roundShare } from "../verdict/figures";
import { sideOf } from "../verdict/standing";
import { inputOf, mustMeetOf, type MovedState, verdictOf } from "./moved-state";
import { plainScore, type Route, routeOf, type RouteStep } from "./route";

/** Decimals of a percentage in a sentence. */
const DECIMALS = 2;

/**
 * The route to a verdict of Met: that to the target, with the must-meet rows that miss it by themselves raised first.
 * Where the Must meet cell itself is wrong, no score leads there.
 */
export function routeToMet(state: MovedState): Route {
  const rowsFirst = mustMeetSteps(state);
  const raised = withScores(state, rowsFirst);
  const assessment = assess(inputOf(raised));
  if (!assessment.ok || mustMeetOf(raised).kind === "faulty") return { kind: "none" };
  const route = routeOf(assessment.value, (scores) => {
    const verdict = verdictOf({ ...raised, scores: new Map([...raised.scores, ...scores]) });
    return verdict.ok && verdict.value.status === "Met";
  });
  if (rowsFirst.length === 0 || route.kind === "none" || route.kind === "unreachable") return route;
  const further = route.kind === "met" ? [] : route.kind === "alone" ? route.steps.slice(0, 1) : route.steps;
  const later = new Set(further.map(({ row }) => row));
  const steps = [...rowsFirst.filter(({ row }) => !later.has(row)), ...further];
  return { kind: steps.length === 1 ? "alone" : "together", steps };
}

/** The must-meet rows that miss the target by themselves, or aren't measured, each raised to where it meets it. */
function mustMeetSteps(state: MovedState): RouteStep[] {
  const { sheet } = state;
  const bounds = simpleBound(sheet.target);
  const { kind } = mustMeetOf(state);
  if (bounds === undefined || (kind !== "missed" && kind !== "open")) return [];
  const { low, strictLow } = bounds;
  const to = plainScore(low, true, (score) => sideOf(score, bounds) !== "below");
  if (to === undefined) return [];
  const bound = percent(roundShare(low, DECIMALS, "up"));
  return sheet.rows.flatMap(({ metric }, row) => {
    const alone = {
      ...state,
      sheet: {
        ...sheet,
        mustMeet: sheet.mustMeet.filter((name) => mustMeetKey(name) === mustMeetKey(metric)),
      },
    };
    const own = mustMeetOf(alone).kind;
    return own === "missed" || own === "open"
      ? [{ row, span: { kind: "up", bound, strict: strictLow }, to }]
      : [];
  });
}

function withScores(state: MovedState, steps: readonly RouteStep[]): MovedState {
  const scores = new Map(state.scores);
  for (const { row, to } of steps) if (to !== undefined) scores.set(row, to);
  return { ...state, scores };
}
