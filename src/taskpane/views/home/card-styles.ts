import { type GriffelStyle, tokens } from "@fluentui/react-components";

/** How one thing of the workbook looks in Home's lists: a card that opens it, wherever it is clicked. */
export const cardStyles = {
  card: {
    position: "relative",
    margin: "0 -16px",
    padding: "9px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // A tint would take the statuses below the contrast that text needs.
    ":hover > div > button": { textDecorationLine: "underline" },
  },
  open: {
    minWidth: 0,
    padding: 0,
    border: "none",
    background: "none",
    color: "inherit",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    overflowWrap: "anywhere",
    cursor: "pointer",
    // The whole card opens it; links within stand above.
    "::after": { content: '""', position: "absolute", inset: 0 },
    ":focus-visible": { outlineStyle: "none" },
    ":focus-visible::after": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  above: { position: "relative", zIndex: 1 },
} as const satisfies Record<string, GriffelStyle>;
