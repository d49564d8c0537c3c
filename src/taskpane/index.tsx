import { createRoot } from "react-dom/client";
import { paneTexts } from "../core/messages/pane";
import { App } from "./app";
import { PaneStore } from "./pane-store";
import { loadTheme } from "./theme";
import { present } from "./use-pane-theme";
import { pages, scorecardPages } from "./views/registry";

// The pane opens on one of these; they come while office.js gets ready.
pages.home?.preload();
scorecardPages.result?.preload();

const root = document.getElementById("pane");

void Office.onReady(async ({ host }) => {
  if (root === null) return;
  if (host !== Office.HostType.Excel) {
    root.textContent = paneTexts.noExcel;
    return;
  }
  const store = new PaneStore();
  void store.start();
  // The first painting is in Excel's own theme already.
  await loadTheme(present());
  createRoot(root).render(<App store={store} />);
});
