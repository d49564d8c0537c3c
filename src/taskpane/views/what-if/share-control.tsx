import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useId, useState } from "react";
import { putBack, wasText, whatIfTexts } from "../../../core/messages/what-if";
import { shareText } from "../../../core/verdict";
import { percentageText, readPercentage, stepped } from "../../../core/what-if";
import { useToneStyles } from "../tone";

// What has the focus isn't hidden under the headline that stays in sight.
const belowHeadline = { scrollMarginTop: "96px" } as const;

const useStyles = makeStyles({
  control: {
    display: "grid",
    gridTemplateColumns: "76px 1fr auto",
    alignItems: "center",
    columnGap: "8px",
    // Room for what was, so that nothing moves away under the pointer when it appears.
    minHeight: "34px",
  },
  label: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  was: {
    padding: 0,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    lineHeight: "inherit",
    fontVariantNumeric: "tabular-nums",
    textDecorationLine: "underline",
    textDecorationStyle: "dotted",
    textUnderlineOffset: "2px",
    whiteSpace: "nowrap",
    cursor: "pointer",
    ...belowHeadline,
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  slider: {
    width: "100%",
    minWidth: 0,
    height: "24px",
    margin: 0,
    ...belowHeadline,
    accentColor: tokens.colorCompoundBrandBackground,
    cursor: "pointer",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  field: { display: "flex", alignItems: "center", gap: "3px", fontSize: tokens.fontSizeBase300 },
  input: {
    boxSizing: "border-box",
    width: "52px",
    padding: "2px 5px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    ...belowHeadline,
    "::placeholder": { color: tokens.colorNeutralForeground2 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-1px",
    },
  },
  moved: { fontWeight: tokens.fontWeightSemibold },
  issue: {
    gridColumn: "1 / -1",
    paddingBottom: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "right",
  },
  wrong: { border: `2px solid ${tokens.colorStatusDangerBorder2}` },
});

/** How many points the keys move; with Shift, arrows go as far as half a page. */
const ARROW = 1;
const SHIFTED = 5;
const PAGE = 10;

interface Props {
  readonly label: string;
  /** What the control moves, for somebody who can't see where it stands: "Score of Outcome". */
  readonly name: string;
  /** 0–1; `undefined` while nothing is measured. */
  readonly value: number | undefined;
  /** What stands on the sheet. */
  readonly before: number | undefined;
  readonly moved: boolean;
  readonly onChange: (share: number) => void;
}

/** A share moved by slider or number, with a way back to what stands on the sheet. */
export function ShareControl({ label, name, value, before, moved, onChange }: Props) {
  const styles = useStyles();
  const tones = useToneStyles();
  const [draft, setDraft] = useState<string>();
  const [last, setLast] = useState(value);
  const hint = useId();
  const text = value === undefined ? "" : percentageText(value);
  const isWrong = draft !== undefined && draft.trim() !== "" && readPercentage(draft) === undefined;
  // What can't be taken stays as it was typed, with the sentence that says why, until the share moves otherwise.
  if (value !== last) {
    setLast(value);
    if (isWrong) setDraft(undefined);
  }
  const settle = () => {
    if (!isWrong) setDraft(undefined);
  };
  const step = (event: KeyboardEvent<HTMLInputElement>) => {
    const points = pointsOf(event);
    if (points === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    onChange(stepped(value ?? 0, points));
  };
  return (
    <div className={styles.control}>
      <span className={styles.label}>
        <span>{label}</span>
        {moved && before !== undefined && (
          <button
            type="button"
            className={styles.was}
            aria-label={putBack(name, shareText(before))}
            onClick={() => onChange(before)}
          >
            {wasText(shareText(before))}
          </button>
        )}
        {moved && before === undefined && <span>{wasText(whatIfTexts.notMeasured)}</span>}
      </span>
      <input
        type="range"
        className={styles.slider}
        aria-label={name}
        aria-valuetext={value === undefined ? whatIfTexts.notMeasured : shareText(value)}
        min={0}
        max={100}
        // Whole points by hand, yet a finer figure is shown where it is.
        step="any"
        value={(value ?? 0) * 100}
        onChange={({ target }) => onChange(Math.round(target.valueAsNumber) / 100)}
        onKeyDown={(event) => {
          const end = { Home: 0, End: 1 }[event.key];
          if (end === undefined) return step(event);
          event.preventDefault();
          onChange(end);
        }}
      />
      <span className={styles.field}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          className={mergeClasses(styles.input, moved && styles.moved, isWrong && styles.wrong)}
          aria-label={`${name}, %`}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? hint : undefined}
          placeholder="–"
          value={draft ?? text}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => {
            setDraft(target.value);
            const share = readPercentage(target.value);
            if (share !== undefined) onChange(share);
          }}
          onBlur={settle}
          onKeyDown={(event) => {
            if (event.key === "Enter") settle();
            else if (event.key === "Escape") setDraft(undefined);
            else if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") step(event);
          }}
        />
        <span aria-hidden="true">%</span>
      </span>
      {isWrong && (
        <span id={hint} className={mergeClasses(styles.issue, tones.bad)}>
          ! {whatIfTexts.percentage}
        </span>
      )}
    </div>
  );
}

function pointsOf({ key, shiftKey }: KeyboardEvent): number | undefined {
  const size = shiftKey ? SHIFTED : ARROW;
  return {
    ArrowUp: size,
    ArrowRight: size,
    ArrowDown: -size,
    ArrowLeft: -size,
    PageUp: PAGE,
    PageDown: -PAGE,
  }[key];
}
