import { useEffect, useState } from "react";
import type { Surroundings } from "../../../core/adopt/adoption";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";
import { readSurroundings } from "../../../excel/selection";

/** Merged and hidden cells of a sheet, read again whenever the workbook was; nothing until they are known. */
export function useSurroundings(
  sheet: string,
  reading: WorkbookReading,
): (Surroundings & { readonly someHidden: boolean }) | undefined {
  const [found, setFound] = useState<Surroundings & { readonly someHidden: boolean }>();
  useEffect(() => {
    let open = true;
    void readSurroundings(sheet).then((outcome) => {
      if (open) setFound(outcome.ok ? outcome.value : { someHidden: false });
    });
    return () => {
      open = false;
    };
  }, [sheet, reading]);
  return found;
}
