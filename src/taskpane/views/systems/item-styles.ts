import { type GriffelStyle, tokens } from "@fluentui/react-components";
import { formStyles } from "../form/styles";

const text = { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 } as const;

/** How the items of a system's page look: a name and how it stands on one line, notes below; a page adds its own. */
export const itemStyles = {
  heading: formStyles.heading,
  list: formStyles.list,
  note: { ...formStyles.note, margin: 0 },
  item: { padding: "7px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "10px" },
  name: { ...text, minWidth: 0, overflowWrap: "anywhere" },
  strongName: { ...text, minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  standing: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
} as const satisfies Record<string, GriffelStyle>;
