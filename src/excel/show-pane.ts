import { supports } from "./run";

/** Opens the task pane where this Excel lets an add-in do that; elsewhere the person opens it from the ribbon. */
export async function showPane(): Promise<void> {
  if (supports("1.1") && Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.showAsTaskpane();
  }
}
