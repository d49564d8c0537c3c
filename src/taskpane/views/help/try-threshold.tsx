import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { tryThreshold, triedExamples } from "../../../core/help/try-threshold";
import { helpTexts } from "../../../core/messages/help";
import { useToneStyles } from "../tone";
import { useHelpStyles } from "./styles";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "3fr 2fr", gap: "8px" },
  result: {
    minHeight: "44px",
    marginTop: "8px",
    padding: "8px 12px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  line: { margin: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
  examples: { display: "flex", flexWrap: "wrap", gap: "4px", marginTop: "8px" },
  example: {
    padding: "1px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** A threshold and an actual to type, and at once how they are read: the threshold reader as a try-it box. */
export function TryThreshold() {
  const styles = useStyles();
  const help = useHelpStyles();
  const id = useId();
  const [threshold, setThreshold] = useState("");
  const [actual, setActual] = useState("");
  const field = (name: string, label: string, hint: string, value: string, set: (text: string) => void) => (
    <div>
      <label className={help.label} htmlFor={`${id}-${name}`}>
        {label}
      </label>
      <input
        id={`${id}-${name}`}
        className={help.field}
        value={value}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => set(target.value)}
      />
    </div>
  );
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className={help.heading} id={`${id}-title`}>
        {helpTexts.tryTitle}
      </h2>
      <div className={styles.fields}>
        {field("threshold", helpTexts.threshold, helpTexts.thresholdHint, threshold, setThreshold)}
        {field("actual", helpTexts.actual, helpTexts.actualHint, actual, setActual)}
      </div>
      <div className={styles.result} role="status">
        <Reading threshold={threshold} actual={actual} />
      </div>
      <div className={styles.examples} role="group" aria-label={helpTexts.examples}>
        {triedExamples.map(([example, with_]) => (
          <button
            key={example}
            type="button"
            className={styles.example}
            onClick={() => {
              setThreshold(example);
              setActual(with_);
            }}
          >
            {example}
          </button>
        ))}
      </div>
    </section>
  );
}

function Reading({ threshold, actual }: { readonly threshold: string; readonly actual: string }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const tried = tryThreshold(threshold, actual);
  if (tried.kind === "blank") return <p className={styles.line}>{helpTexts.nothingYet}</p>;
  return (
    <>
      {tried.reading !== undefined && (
        <p className={styles.line}>
          {helpTexts.reads} <span className={styles.word}>{tried.reading}</span>
        </p>
      )}
      {tried.kind === "problem" ? (
        <p className={mergeClasses(styles.line, tones.warning)}>! {tried.sentence}</p>
      ) : (
        tried.results.map(({ state, sentence, credit }, index) => (
          <p key={index} className={styles.line}>
            <span className={mergeClasses(styles.word, tones[state === "met" ? "good" : "warning"])}>
              {state === "met" ? "✓" : "!"} {helpTexts[state]}
            </span>
            {": "}
            {state === "met" ? `${sentence} (${credit})` : sentence}
          </p>
        ))
      )}
    </>
  );
}
