import { useEffect, useState } from "react";
import { type Look, lookOf } from "./theme";

const queries = ["(forced-colors: active)", "(prefers-color-scheme: dark)"];

const present = () => lookOf(Office.context.officeTheme, (query) => window.matchMedia(query).matches);

/** The look that goes with Excel's theme, followed while the pane is open. */
export function useLook(): Look {
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
