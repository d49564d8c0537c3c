import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type RefObject, useEffect, useState } from "react";
import { whatIfTexts, whatIfVerdict, wasVerdict } from "../../../core/messages/what-if";
import type { Outcome } from "../../../core/outcome";
import type { Verdict } from "../../../core/verdict";
import type { Route, WhatIf } from "../../../core/what-if";
import { ActionButton } from "../action-button";
import { Announcer } from "../announcer";
import { toneOfText, useToneStyles } from "../tone";

const useStyles = makeStyles({
  // It stays in sight while the rows below it are moved.
  headline: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    // Seen in high contrast alone, where a shadow isn't.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderLeft: "4px solid currentColor",
    boxShadow: tokens.shadow4,
  },
  line: { display: "flex", alignItems: "baseline", flexWrap: "wrap", gap: "0 10px", margin: 0 },
  score: {
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: "tabular-nums",
  },
  mark: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  foot: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: "4px 8px",
    marginTop: "2px",
    color: tokens.colorNeutralForeground1,
  },
  was: { flexGrow: 1, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  reason: {
    margin: "8px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** Somebody who moves a slider is told where it led once they pause. */
const PAUSE = 700;

interface Props {
  readonly result: WhatIf;
  readonly applying: boolean;
  readonly onReset: () => void;
  readonly onApply: () => void;
  /** Where focus goes when what Apply opened is closed again. */
  readonly actions: RefObject<HTMLDivElement | null>;
}

/** The verdict that the moves would make, beside the one that stands, and what can be done with them. */
export function Headline({ result, applying, onReset, onApply, actions }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { verdict, before, moved, route } = result;
  const tone = verdict.ok ? toneOfText(verdict.value.shape) : "warning";
  return (
    <>
      <div className={mergeClasses(styles.headline, tones[tone], tones[`${tone}Tint`])}>
        <p className={styles.line}>
          {verdict.ok && verdict.value.display !== verdict.value.status && (
            <span className={styles.score}>{verdict.value.display}</span>
          )}
          <span className={styles.mark}>
            {verdict.ok ? `${verdict.value.shape} ${verdict.value.status}` : `! ${verdict.problem.sentence}`}
          </span>
        </p>
        <div className={styles.foot} ref={actions}>
          <span className={styles.was}>
            {moved && before.ok ? was(before.value) : whatIfTexts.asItStands}
          </span>
          <ActionButton small off={!moved} onClick={onReset}>
            {whatIfTexts.reset}
          </ActionButton>
          <ActionButton small appearance="primary" off={!moved || applying} onClick={onApply}>
            {whatIfTexts.apply}
          </ActionButton>
        </div>
      </div>
      {verdict.ok && !leads(route) && <p className={styles.reason}>{reasonOf(verdict.value)}</p>}
      <Spoken verdict={verdict} />
    </>
  );
}

const was = ({ display, shape, status }: Verdict) => wasVerdict(display, shape, status);

/** Where there is a route it says what to do about the verdict, and the reason would repeat it. */
const leads = ({ kind }: Route) => kind === "alone" || kind === "together";

/** Why, without the shape, the word and the score that stand above already. */
function reasonOf({ sentence, display }: Verdict): string {
  const whole = sentence.slice(sentence.indexOf(": ") + 2);
  const reason = whole.startsWith(`${display}, and `) ? whole.slice(`${display}, and `.length) : whole;
  return reason.charAt(0).toUpperCase() + reason.slice(1);
}

function Spoken({ verdict }: { readonly verdict: Outcome<Verdict> }) {
  const text = verdict.ok
    ? whatIfVerdict(verdict.value.display, verdict.value.status)
    : verdict.problem.sentence;
  const [first] = useState(text);
  const [spoken, setSpoken] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setSpoken((last) => (last === "" && text === first ? "" : text)), PAUSE);
    return () => clearTimeout(timer);
  }, [text, first]);
  return <Announcer text={spoken} />;
}
