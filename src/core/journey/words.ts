import type { TableKind } from "../systems/tables";

export type StageColumn =
  | "stage"
  | "touchpoint"
  | "experience"
  | "trigger"
  | "process"
  | "emotion"
  | "score"
  | "level"
  | "weight"
  | "measures"
  | "watched"
  | "line";

/** A journey map: one row per stage of a customer's way through a service. */
export const stageTable: TableKind<StageColumn> = {
  headers: {
    stage: ["Stage", "Journey stage", "Step", "Phase"],
    touchpoint: ["Touchpoint", "Touch point", "Interaction"],
    experience: ["Experience / Emotion", "Experience/ Emotion", "Experience/Emotion", "Experience"],
    trigger: ["Trigger / Blocker", "Trigger/ Blocker", "Trigger/Blocker", "Trigger", "Blocker"],
    process: ["Process / activity", "Process/ activity", "Process/activity", "Process"],
    emotion: ["Emotion word", "Emotion", "Feeling", "Mood"],
    score: ["Score", "Emotion score", "Value"],
    level: ["Low to high"],
    weight: ["Weight", "Weighting"],
    measures: ["Measures that watch it", "Measures", "Measured by", "Watched by"],
    watched: ["Watched"],
    line: ["Chart line"],
  },
  needed: ["stage", "emotion"],
};

export type ScaleColumn = "word" | "value";

/** An emotion scale: what each word is worth. */
export const scaleTable: TableKind<ScaleColumn> = {
  headers: {
    word: ["Word", "Emotion word", "Emotion", "Feeling", "Mood"],
    value: ["Value", "Score"],
  },
  needed: ["word", "value"],
};

/** The label of the cell with a map's score. */
export const scoreLabel = "Journey score";

/** The stages a map begins with. */
export const usualStages = ["Pre contact", "First contact", "Progress", "Closure", "Follow up"] as const;
