import { useEffect, useState } from "react";
import type { Problem } from "../../../core/messages/problem";
import { followSelection, readSelection, type Selection } from "../../../excel/selection";

/** What the person has selected in the sheet, followed while the page is open. */
export function useSelection(): { readonly selection?: Selection; readonly problem?: Problem } {
  const [state, setState] = useState<{ readonly selection?: Selection; readonly problem?: Problem }>({});
  useEffect(() => {
    let open = true;
    const read = async () => {
      const selection = await readSelection();
      if (open) setState(selection.ok ? { selection: selection.value } : { problem: selection.problem });
    };
    void read();
    const following = followSelection(() => void read());
    return () => {
      open = false;
      void following.then((stop) => stop());
    };
  }, []);
  return state;
}
