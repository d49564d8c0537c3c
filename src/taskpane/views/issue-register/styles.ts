import { makeStyles, tokens } from "@fluentui/react-components";
import { formStyles } from "../form/styles";
import { itemStyles } from "../systems/item-styles";

/** How the parts of an issue register look. */
export const useRegisterStyles = makeStyles({
  ...itemStyles,
  text: formStyles.text,
  label: { ...formStyles.label, marginTop: "8px" },
  input: formStyles.input,
  buttons: formStyles.buttons,
  notice: { minHeight: "340px", resize: "vertical", fontSize: tokens.fontSizeBase200 },
});
