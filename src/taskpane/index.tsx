import { createRoot } from "react-dom/client";
import { paneTexts } from "../core/messages/pane";
import { App } from "./app";
import { PaneStore } from "./pane-store";

const root = document.getElementById("pane");

void Office.onReady(({ host }) => {
  if (root === null) return;
  if (host !== Office.HostType.Excel) {
    root.textContent = paneTexts.noExcel;
    return;
  }
  const store = new PaneStore();
  createRoot(root).render(<App store={store} />);
  void store.start();
});
