import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { helpTexts } from "../../../core/messages/help";
import { anchor, signature } from "../../../functions/reference/wording";
import { type FunctionDeclaration, NAMESPACE } from "../../../functions/registry";
import type { PaneStore } from "../../pane-store";
import { ChevronIcon } from "../navigation/icons";
import { ExampleCard } from "./example-card";
import { useHelpStyles } from "./styles";
import { WithCode } from "./with-code";

const useStyles = makeStyles({
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  toggle: {
    display: "grid",
    gridTemplateColumns: "14px 1fr",
    gap: "2px 4px",
    alignItems: "center",
    width: "100%",
    padding: "6px 0",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  caret: { display: "grid", transform: "rotate(-90deg)", color: tokens.colorNeutralForeground3 },
  opened: { transform: "none" },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  meaning: { gridColumn: 2 },
  body: { padding: "0 0 12px 18px" },
  part: {
    margin: "8px 0 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  terms: { margin: 0 },
  term: { marginTop: "4px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  link: { color: tokens.colorBrandForegroundLink },
});

interface Props {
  readonly declared: FunctionDeclaration;
  readonly store: PaneStore;
}

/** One function: its name and meaning, and opened all there is to know, with examples that work. */
export function FunctionEntry({ declared, store }: Props) {
  const styles = useStyles();
  const help = useHelpStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const { id: name, meaning, parameters, gives, badInput, examples } = declared;
  return (
    <li className={styles.entry}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span className={mergeClasses(styles.caret, open && styles.opened)}>
          <ChevronIcon />
        </span>
        <span className={styles.name}>
          {NAMESPACE}.{name}
        </span>
        <span className={mergeClasses(help.small, styles.meaning)}>{meaning}</span>
      </button>
      <div id={id} className={styles.body} hidden={!open}>
        {open && (
          <>
            <p className={help.code}>{signature(declared)}</p>
            <h4 className={styles.part}>{helpTexts.arguments}</h4>
            <dl className={styles.terms}>
              {parameters.map((parameter) => (
                <div key={parameter.name} className={styles.term}>
                  <dt>
                    <code className={help.code}>{parameter.name}</code>
                    {parameter.optional && ` (${helpTexts.optional})`}
                  </dt>
                  <dd className={help.small}>{parameter.description}</dd>
                </div>
              ))}
            </dl>
            <h4 className={styles.part}>{helpTexts.gives}</h4>
            <p className={help.small}>{gives}</p>
            <h4 className={styles.part}>{helpTexts.example}</h4>
            {examples.map((example) => (
              <ExampleCard key={example.formula} declared={declared} example={example} store={store} />
            ))}
            <h4 className={styles.part}>{helpTexts.badInput}</h4>
            <dl className={styles.terms}>
              {badInput.map(([input, result]) => (
                <div key={input} className={styles.term}>
                  <dt>
                    <WithCode text={input} />
                  </dt>
                  <dd className={help.small}>
                    <WithCode text={result} />
                  </dd>
                </div>
              ))}
            </dl>
            <p className={help.small}>
              <a
                className={styles.link}
                href={`help/functions.html#${anchor(declared)}`}
                target="_blank"
                rel="noreferrer"
              >
                {helpTexts.reference}
              </a>
            </p>
          </>
        )}
      </div>
    </li>
  );
}
