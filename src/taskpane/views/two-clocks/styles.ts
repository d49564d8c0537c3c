import { makeStyles, tokens } from "@fluentui/react-components";
import { formStyles } from "../form/styles";

/** How the page of the two clocks looks. */
export const useClocksStyles = makeStyles({
  heading: formStyles.heading,
  first: { marginTop: 0 },
  list: formStyles.list,
  note: { ...formStyles.note, margin: 0 },
  buttons: formStyles.buttons,
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    "& th": {
      padding: "3px 0",
      fontWeight: tokens.fontWeightRegular,
      textAlign: "left",
      color: tokens.colorNeutralForeground2,
    },
    "& td": { padding: "3px 0 3px 10px", textAlign: "right" },
    "& thead th": { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
    "& thead th + th": { paddingLeft: "10px", textAlign: "right" },
    "& tbody tr": { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  item: { padding: "7px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  name: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  service: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  clocks: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: "2px 8px",
    margin: "3px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  clock: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
  party: { color: tokens.colorNeutralForeground2 },
  hours: { fontSize: tokens.fontSizeBase300, fontVariantNumeric: "tabular-nums" },
  problem: {
    margin: "2px 0",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  bar: { display: "flex", height: "8px", margin: "2px 0 3px" },
  track: { display: "flex", height: "8px", minWidth: 0, margin: "2px 0 4px" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    margin: "0 0 6px",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "flex", alignItems: "center", gap: "5px" },
  swatch: { width: "12px", height: "8px" },
  reason: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "0 10px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  panel: {
    marginTop: "10px",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

// Forced colours take every background away; there, parts are told apart by system colours and edges.
const forced = (backgroundColor: string) => ({
  "@media (forced-colors: active)": { backgroundColor, forcedColorAdjust: "none", backgroundImage: "none" },
});

/** Whose time a part of a bar is: solid, hatched and dashed, so that none is told by its colour alone. */
export const usePartStyles = makeStyles({
  provider: { backgroundColor: tokens.colorBrandBackground, ...forced("Highlight") },
  customer: {
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorNeutralForeground2}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralForeground2} 0 1.5px, transparent 1.5px 4px)`,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  third: {
    boxSizing: "border-box",
    border: `1px dashed ${tokens.colorNeutralForeground3}`,
    "@media (forced-colors: active)": { border: "1px dashed GrayText" },
  },
});
