import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { foundFunctions, helpTexts } from "../../../core/messages/help";
import type { PaneStore } from "../../pane-store";
import { findFunctions } from "./find-functions";
import { FunctionEntry } from "./function-entry";
import { useHelpStyles } from "./styles";

const useStyles = makeStyles({
  count: { margin: "4px 0 0" },
  family: {
    margin: "10px 0 2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  more: { marginTop: "14px" },
  link: { color: tokens.colorBrandForegroundLink },
});

/** Every function, grouped by what it is about, with a search across all that is said of it. */
export function FunctionList({ store }: { readonly store: PaneStore }) {
  const styles = useStyles();
  const help = useHelpStyles();
  const id = useId();
  const [typed, setTyped] = useState("");
  const found = findFunctions(typed);
  const families = [...new Set(found.map(({ family }) => family))];
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 className={help.heading} id={`${id}-title`}>
        {helpTexts.functions}
      </h2>
      <label className={help.label} htmlFor={`${id}-search`}>
        {helpTexts.search}
      </label>
      <input
        id={`${id}-search`}
        type="search"
        className={help.field}
        value={typed}
        autoComplete="off"
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key }) => {
          if (key === "Escape") setTyped("");
        }}
      />
      <p className={`${help.small} ${styles.count}`} role="status">
        {foundFunctions(found.length)}
      </p>
      {families.map((family) => (
        <div key={family}>
          <h3 className={styles.family}>{helpTexts.families[family]}</h3>
          <ul className={styles.list}>
            {found
              .filter((declared) => declared.family === family)
              .map((declared) => (
                <FunctionEntry key={declared.id} declared={declared} store={store} />
              ))}
          </ul>
        </div>
      ))}
      <p className={`${help.small} ${styles.more}`}>
        <a className={styles.link} href="help/functions.html" target="_blank" rel="noreferrer">
          {helpTexts.fullReference}
        </a>
      </p>
    </section>
  );
}
