import type { Look } from "../explain";
import type { Alarm, AlarmRule } from "./alarm";
import { capped } from "./capped";
import { fragile } from "./fragile";
import { greenOverRed } from "./green-over-red";
import { measuresGone } from "./measures-gone";
import { stale } from "./stale";
import { structure } from "./structure";
import { sharedMeasures } from "./shared-measures";

export type { Alarm, AlarmRule, HelpingPage } from "./alarm";

/** Every rule, what weighs most first. A new one is a file of its own and a line here. */
const rules: readonly AlarmRule[] = [
  stale,
  measuresGone,
  sharedMeasures,
  structure,
  greenOverRed,
  capped,
  fragile,
];

/** What there is to know about a scorecard that its verdict doesn't say by itself. */
export function alarmsOf(look: Look): readonly Alarm[] {
  return rules.flatMap((rule) => rule(look));
}
