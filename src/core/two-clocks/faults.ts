import { clockFaults, momentOf as named } from "../messages/two-clocks";
import type { Finding } from "../systems/finding";
import { cellIn, placeIn, placeOfTable } from "../systems/tables";
import { momentFault, unreadableMoment } from "../systems/unreadable-moment";
import { isBlank } from "../values/cell";
import type { ClockCase, TwoClocks } from "./cases";
import { hoursFaults } from "./hours-faults";
import { momentText } from "../values/moment";
import { slaText } from "./sla-text";
import { canBeJudgedBy } from "./verdict-of-case";
import { stopFaults } from "./stop-faults";

/** What is wrong with the cases, their stops and their working hours; nothing is put right unasked. */
export function clocksFaults(clocks: TwoClocks): Finding[] {
  return [
    ...asAtFaults(clocks),
    ...hoursFaults(clocks),
    ...stopsMissing(clocks),
    ...clocks.caseRows.flatMap((each) => caseFaults(clocks, each)),
    ...duplicates(clocks),
    ...stopFaults(clocks),
  ];
}

function asAtFaults({ asAtCell, asAt, caseRows, cases }: TwoClocks): Finding[] {
  const open = caseRows.filter((each) => each.open).length;
  if (asAt !== undefined || open === 0) return [];
  return [
    {
      rule: "two-clocks/no-as-at",
      severity: "problem",
      sentence: unreadableMoment(asAtCell?.value, named.asAt) ?? clockFaults.noAsAt(open),
      place: asAtCell?.place ?? placeOfTable(cases),
    },
  ];
}

function stopsMissing({ cases, stops }: TwoClocks): Finding[] {
  if (stops !== undefined || cases.rows.length === 0) return [];
  return [
    {
      rule: "two-clocks/no-stops",
      severity: "warning",
      sentence: clockFaults.noStops(),
      place: placeOfTable(cases),
    },
  ];
}

function caseFaults({ cases, asAt, working }: TwoClocks, each: ClockCase): Finding[] {
  const { row, name, opened, end, open, sla } = each;
  const findings: Finding[] = [
    ...momentFault("two-clocks/text-date", cases, row, "opened", named.opened(name)),
    ...momentFault("two-clocks/text-date", cases, row, "closed", named.closed(name)),
  ];
  const add = (
    rule: string,
    column: "case" | "opened" | "closed" | "sla",
    sentence: string,
    warning = false,
  ) =>
    findings.push({
      rule: `two-clocks/${rule}`,
      severity: warning ? "warning" : "problem",
      sentence,
      place: placeIn(cases, row, column),
    });
  if (isBlank(cellIn(cases, row, "case"))) add("no-case-name", "case", clockFaults.noCaseName());
  if (isBlank(cellIn(cases, row, "opened"))) add("no-opened", "opened", clockFaults.noOpened(name));
  if (opened !== undefined && end !== undefined && end < opened) {
    const [first, last] = [momentText(opened), momentText(end)];
    if (!open) add("closed-before-opened", "closed", clockFaults.closedBeforeOpened(name, last, first));
    else if (asAt !== undefined)
      add("opened-after-as-at", "opened", clockFaults.openedAfterAsAt(name, first, last));
  }
  const text = slaText(sla);
  if (isBlank(sla)) add("no-sla", "sla", clockFaults.noSla(name), true);
  else if (!canBeJudgedBy(sla)) add("sla-unreadable", "sla", clockFaults.slaUnreadable(name, text));
  else if (working && /\d\s*(?:d|w|days?|weeks?)\b/i.test(text))
    add("sla-in-days", "sla", clockFaults.slaInDays(name, text), true);
  return findings;
}

/** Cases under one name. */
function duplicates({ cases, caseRows }: TwoClocks): Finding[] {
  const first = new Map<string, ClockCase>();
  return caseRows.flatMap((each) => {
    const other = first.get(each.key);
    if (other === undefined) first.set(each.key, each);
    if (other === undefined || each.name === "") return [];
    return [
      {
        rule: "two-clocks/duplicate-case",
        severity: "problem",
        sentence: clockFaults.duplicate(each.name, placeIn(cases, other.row, "case").address),
        place: placeIn(cases, each.row, "case"),
      },
    ];
  });
}
