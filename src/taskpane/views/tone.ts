import { makeStyles, tokens } from "@fluentui/react-components";
import type { Judged } from "../../core/scorecard/state";
import type { StatusWord } from "../../core/verdict";

/** What a status is painted as; its shape and word say the same without colour. */
export type Tone = "good" | "bad" | "warning" | "open" | "quiet";

const tones: Readonly<Record<StatusWord, Tone>> = {
  Met: "good",
  "Just missed": "warning",
  Missed: "bad",
  Incomplete: "open",
  "Not measured": "quiet",
  "Not agreed": "quiet",
  "Check weightings": "warning",
};

/** The tone of a verdict; one that can't be given is a warning. */
export function toneOf(verdict: Judged): Tone {
  return verdict.ok ? tones[verdict.status] : "warning";
}

/** The tone of a row's status, by the shape it begins with. */
export function toneOfText(text: string): Tone {
  return (
    ({ "✓": "good", "✗": "bad", "!": "warning", "…": "open", "✎": "open" } as const)[text.charAt(0)] ??
    "quiet"
  );
}

/** Foregrounds, and tints to lay under text. */
export const useToneStyles = makeStyles({
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorBrandForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  goodTint: { backgroundColor: tokens.colorStatusSuccessBackground1 },
  badTint: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warningTint: { backgroundColor: tokens.colorStatusWarningBackground1 },
  openTint: { backgroundColor: tokens.colorBrandBackground2 },
  quietTint: { backgroundColor: tokens.colorNeutralBackground3 },
});
