/** The hint that Excel shows beside a selected setting, and what it says when the words aren't one of the list. */
interface CellHint {
  readonly prompt: { readonly title: string; readonly message: string };
  readonly error?: {
    readonly title: string;
    readonly message: string;
    readonly style: "Stop" | "Information";
  };
}

const either = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1] ?? ""}`;

const choice = (title: string, message: string, words: readonly string[]): CellHint => ({
  prompt: { title, message },
  error: { title, message: `Choose ${either(words)}.`, style: "Stop" },
});

/** Hints for the settings above a scorecard. */
export const settingPrompts = {
  target: (): CellHint => ({
    prompt: { title: "Target", message: "A threshold such as >90% (more than) or 90% (at least)." },
  }),
  scoring: (words: Readonly<Record<"attainment" | "met" | "worst", string>>): CellHint =>
    choice(
      "Scoring",
      `${words.attainment}: near misses count for what they reached. ${words.met}: a measure counts fully or not at all. ` +
        `${words.worst}: a metric is as good as its worst measure.`,
      Object.values(words),
    ),
  blanks: (words: Readonly<Record<"zero" | "exclude", string>>): CellHint =>
    choice(
      "Blanks",
      `${words.zero}: a metric without a score adds nothing. ${words.exclude}: the verdict is on the measured part only.`,
      Object.values(words),
    ),
  mustMeet: (): CellHint => ({
    prompt: {
      title: "Must meet",
      message:
        "Metrics that have to meet the target by themselves, parted by semicolons: Outcome; Employee. A semicolon within a name is written as a comma. Blank: none.",
    },
  }),
  formulas: (): CellHint => ({
    prompt: {
      title: "Formulas",
      message:
        "Live: the add-in scores as you type. Shared: people without it see the last scores, and what changed since. Switch on the add-in's Settings page.",
    },
  }),
};

/** Hints for the measures table. */
export const measurePrompts = {
  delivery: (): CellHint => ({
    prompt: { title: "Delivered?", message: "yes or no" },
    error: { title: "Delivered?", message: "Usually yes or no. Keep what you typed?", style: "Information" },
  }),
};

/** The line above the measures: what to do there, and of figures that stand there already that they are made up. */
export function measureHint(illustrative: boolean): string {
  return illustrative
    ? "Illustrative figures. Type each period's actuals into the tinted column; results, scores and the verdict follow."
    : "Name each measure and its threshold (such as >95%, <20min, 0 incidents, yes/no), one row each, then type the period's actuals into the tinted column.";
}

/** What takes the place of that line once a scorecard's own lines hold the measures and their sheet stays. */
export const measuresUnread = "Not read any more: the scorecard's own lines hold these measures.";
