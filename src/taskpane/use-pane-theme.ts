import type { Theme } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { loadedTheme, loadTheme, type Look, lookOf } from "./theme";

const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

/** The look that goes with Excel's theme now. */
export const present = (): Look =>
  lookOf(Office.context.officeTheme, (query) => window.matchMedia(query).matches);

/** The theme that goes with Excel's, followed while the pane is open; until it is loaded, the one before it. */
export function usePaneTheme(): Theme {
  const look = useLook();
  const [theme, setTheme] = useState(() => loadedTheme(look));
  useEffect(() => {
    let wanted = true;
    void loadTheme(look).then((loaded) => {
      if (wanted) setTheme(loaded);
    });
    return () => {
      wanted = false;
    };
  }, [look]);
  return theme;
}

function useLook(): Look {
  const [look, setLook] = useState(present);
  useEffect(() => {
    const update = () => setLook(present());
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener("change", update);
    // Excel tells of a new theme only where it knows this event; elsewhere a new theme comes with the next opening.
    const { OfficeThemeChanged } = Office.EventType;
    try {
      if (OfficeThemeChanged !== undefined) {
        Office.context.document.addHandlerAsync(OfficeThemeChanged, update);
      }
    } catch {
      update();
    }
    return () => {
      for (const list of lists) list.removeEventListener("change", update);
    };
  }, []);
  return look;
}
