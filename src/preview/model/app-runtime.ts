import { defineType, type ModelHost } from "./define";
import { oneOf } from "./arguments";

/** Whether the add-in's pane is shown: the add-in asks for it, the page around the grid answers. */
export class PaneVisibility {
  private listeners: ((shown: boolean) => void)[] = [];
  /** As the page around the grid last said. */
  shown = false;

  /** Calls back when the add-in wants its pane shown or hidden. */
  onWanted(listener: (shown: boolean) => void): void {
    this.listeners.push(listener);
  }

  want(shown: boolean): void {
    this.shown = shown;
    for (const listener of this.listeners) listener(shown);
  }
}

/** Behind `Office.addin.showAsTaskpane()` and `hide()`. */
export const appRuntimeServiceType = defineType({
  name: "AppRuntimeService",
  properties: {},
  methods: {
    GetAppRuntimeState: (_object, _args, { pane }: ModelHost) => (pane.shown ? "Visible" : "Background"),
    SetAppRuntimeState: (_object, [state], { pane }: ModelHost) =>
      pane.want(oneOf(state, ["Visible", "Background", "Inactive"]) === "Visible"),
  },
});
