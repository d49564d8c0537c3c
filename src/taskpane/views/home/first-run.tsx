import { makeStyles, tokens } from "@fluentui/react-components";
import { homeTexts } from "../../../core/messages/home";
import type { ScorecardKind } from "../../../excel/insert-scorecard";
import { ActionButton } from "../action-button";

const useStyles = makeStyles({
  page: { padding: "20px 16px", display: "flex", flexDirection: "column", alignItems: "flex-start" },
  first: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  second: {
    margin: "0 0 18px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
  others: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "10px" },
});

interface Props {
  readonly inserting: boolean;
  readonly onInsert: (kind: ScorecardKind) => void;
  readonly onAdopt: () => void;
  readonly onTemplates: () => void;
}

/** What somebody sees whose workbook holds no scorecard yet: two lines, one thing to do, and the other ways to begin. */
export function FirstRun({ inserting, onInsert, onAdopt, onTemplates }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h2 className={styles.first}>{homeTexts.firstLine}</h2>
      <p className={styles.second}>{homeTexts.secondLine}</p>
      <ActionButton appearance="primary" onClick={() => onInsert("sample")} off={inserting}>
        {inserting ? homeTexts.inserting : homeTexts.insertSample}
      </ActionButton>
      <div className={styles.others}>
        <ActionButton onClick={onAdopt} off={inserting}>
          {homeTexts.useMyTable}
        </ActionButton>
        <ActionButton onClick={() => onInsert("empty")} off={inserting}>
          {homeTexts.insertEmpty}
        </ActionButton>
        <ActionButton onClick={onTemplates}>{homeTexts.templates}</ActionButton>
      </div>
    </div>
  );
}
