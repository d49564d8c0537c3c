import { journeyStanding } from "../messages/journey";
import type { Standing } from "../systems/system";
import { shareText } from "../verdict/figures";
import type { JourneyMap } from "./stages";

/** How a map stands: what can't be worked out, else how many stages nobody measures, else its score and lowest stage. */
export function standingOf(map: JourneyMap): Standing {
  const { stages, score } = map;
  if (stages.length === 0) return { tone: "open", text: journeyStanding.empty };
  if (!score.ok)
    return score.problem.error === "notAvailable"
      ? { tone: "open", text: journeyStanding.noEmotions }
      : { tone: "warning", text: journeyStanding.wrong };
  const shown = shareText(score.value);
  const unwatched = stages.filter(({ watched }) => !watched).length;
  if (unwatched > 0)
    return { tone: "warning", text: journeyStanding.unwatched(unwatched, stages.length, shown) };
  return { tone: "open", text: journeyStanding.score(shown, lowestStage(map)) };
}

/** The stage that feels worst; "" where several do, or all feel the same. */
function lowestStage({ stages }: JourneyMap): string {
  const felt = stages.flatMap(({ name, emotion }) =>
    emotion.kind === "value" ? [{ name, value: emotion.value }] : [],
  );
  const least = Math.min(...felt.map(({ value }) => value));
  const lowest = felt.filter(({ value }) => value === least);
  return lowest.length === 1 && felt.length > 1 ? (lowest[0]?.name ?? "") : "";
}
