import { makeStyles, tokens } from "@fluentui/react-components";
import { formStyles } from "../form/styles";

/** How the parts of an issue register look. */
export const useRegisterStyles = makeStyles({
  heading: formStyles.heading,
  list: formStyles.list,
  text: formStyles.text,
  label: { ...formStyles.label, marginTop: "8px" },
  input: formStyles.input,
  buttons: formStyles.buttons,
  note: { ...formStyles.note, margin: 0 },
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "10px" },
  name: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  notice: { minHeight: "340px", resize: "vertical", fontSize: tokens.fontSizeBase200 },
});
