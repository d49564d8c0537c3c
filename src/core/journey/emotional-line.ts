import { journeyPage } from "../messages/journey";
import { shareText } from "../verdict/figures";
import type { JourneyMap } from "./stages";

/** One stage on the emotional line. */
export interface LinePoint {
  readonly stage: string;
  readonly word: string;
  /** 0 (worst) to 1 (best); `undefined` leaves a gap in the line, which an unanswered stage is. */
  readonly value: number | undefined;
}

/** The emotional line of a map as a picture: its points from left to right, and all of it in words. */
export interface EmotionalLine {
  readonly points: readonly LinePoint[];
  /** Stretches of neighbouring stages with an emotion, by their numbers from 0; one alone is a point. */
  readonly stretches: readonly (readonly number[])[];
  readonly words: string;
}

/** The line that a person can look at; `undefined` while no stage has an emotion. */
export function emotionalLine({ stages }: JourneyMap): EmotionalLine | undefined {
  const points = stages.map(({ name, word, emotion }): LinePoint => ({
    stage: name,
    word,
    value: emotion.kind === "value" ? emotion.value : undefined,
  }));
  if (points.every(({ value }) => value === undefined)) return undefined;
  const stretches: number[][] = [];
  points.forEach(({ value }, index) => {
    if (value === undefined) return;
    const last = stretches.at(-1);
    if (last?.at(-1) === index - 1) last.push(index);
    else stretches.push([index]);
  });
  const said = points.map(({ stage, word, value }) =>
    journeyPage.point(
      stage,
      word === "" ? journeyPage.gap : word,
      value === undefined ? (word === "" ? "" : journeyPage.gap) : shareText(value),
    ),
  );
  return { points, stretches, words: `${journeyPage.line}. ${said.join("; ")}.` };
}
