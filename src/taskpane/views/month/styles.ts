import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of a month's work have in common. */
export const useMonthStyles = makeStyles({
  text: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  choice: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    margin: "6px 0 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  box: { width: "16px", height: "16px", margin: 0, flexShrink: 0, accentColor: tokens.colorBrandBackground },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px", marginTop: "8px" },
});
