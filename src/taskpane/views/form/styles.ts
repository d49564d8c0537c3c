import { type GriffelStyle, tokens } from "@fluentui/react-components";

/** How texts, fields and ticks look on every page that is filled in; a page adds its own to these in its `makeStyles`. */
export const formStyles = {
  page: { padding: "10px 16px 20px" },
  heading: {
    margin: "18px 0 6px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  text: { margin: "4px 0", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  label: {
    display: "block",
    marginBottom: "2px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  input: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "0" },
    "::placeholder": { color: tokens.colorNeutralForeground4 },
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px", marginTop: "8px" },
} as const satisfies Record<string, GriffelStyle>;
