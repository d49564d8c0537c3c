import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { paneTexts } from "../../core/messages/pane";

const useStyles = makeStyles({
  page: { padding: "28px 20px", display: "flex", flexDirection: "column", alignItems: "flex-start" },
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
});

interface Props {
  readonly inserting: boolean;
  readonly onInsert: () => void;
}

/** What somebody sees whose workbook holds no scorecard yet: two lines and one thing to do. */
export function FirstRun({ inserting, onInsert }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h1 className={styles.first}>{paneTexts.firstLine}</h1>
      <p className={styles.second}>{paneTexts.secondLine}</p>
      <Button appearance="primary" onClick={onInsert} disabledFocusable={inserting}>
        {inserting ? paneTexts.inserting : paneTexts.insertSample}
      </Button>
    </div>
  );
}
