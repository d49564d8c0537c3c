import { maturitySheet } from "../messages/maturity-sheet";
import { maturityStanding as say } from "../messages/maturity-findings";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { type Standing, stateId, type SystemState } from "../systems/system";
import { cellIn, placeOfTable } from "../systems/tables";
import { isBlank } from "../values/cell";
import { type Assessment, assessments } from "./assessment";
import { assessmentFaults } from "./faults";
import { levelText } from "./levels";
import { wholePercent } from "./percent";

/** Every assessment of a workbook, with how it stands and what is wrong with its data. */
export function findMaturity(reading: WorkbookReading): SystemState[] {
  return assessments(reading).map((assessment) => {
    const place = placeOfTable(assessment.table);
    return {
      id: stateId("maturity", place),
      system: "maturity",
      title: maturitySheet.title,
      place,
      standing: standingOf(assessment),
      findings: assessmentFaults(assessment),
    };
  });
}

function standingOf({ table, rows, counted, method, reached, share }: Assessment): Standing {
  // A metric without any level counts nowhere, as in the sheet; a finding says so.
  const lost = rows.filter(
    ({ row, level, result, metric }) =>
      metric !== "" && !isBlank(cellIn(table, row, "level")) && (level === undefined || result === undefined),
  ).length;
  if (rows.length === 0) return { tone: "open", text: say.empty };
  if (lost > 0) return { tone: "warning", text: say.unreadable(lost) };
  if (counted.every(({ result }) => result === "missing")) return { tone: "open", text: say.nothing };
  if (method === "share" && share !== undefined)
    return { tone: share === 1 ? "good" : "open", text: say.share(wholePercent(share), share === 1) };
  if (reached === 0) return { tone: "open", text: say.none };
  return { tone: reached === 5 ? "good" : "open", text: say.level(levelText(reached), reached === 5) };
}
