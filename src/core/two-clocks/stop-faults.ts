import { clockFaults, momentOf as named } from "../messages/two-clocks";
import type { Finding } from "../systems/finding";
import { cellIn, type DataTable, placeIn, textIn } from "../systems/tables";
import { momentFault } from "../systems/unreadable-moment";
import { isBlank } from "../values/cell";
import type { ClockCase, StopRow, TwoClocks } from "./cases";
import { momentText } from "../values/moment";
import { cutToCase } from "./sides-of-case";
import type { StopColumn } from "./words";

/** What is wrong with the stops, each by itself and beside the others of its case. */
export function stopFaults(clocks: TwoClocks): Finding[] {
  const { stops, stopRows, caseRows } = clocks;
  if (stops === undefined) return [];
  const byKey = new Map(caseRows.map((each) => [each.key, each]));
  return [
    ...stopRows.flatMap((stop) => [
      ...rowFaults(stops, stop),
      ...caseOfStop(clocks, stops, stop, byKey.get(stop.case)),
    ]),
    ...caseRows.flatMap((each) => overlaps(stops, each)),
  ];
}

const finding = (
  stops: DataTable<StopColumn>,
  { row }: StopRow,
  rule: string,
  column: StopColumn,
  sentence: string,
  severity: Finding["severity"] = "problem",
): Finding => ({ rule: `two-clocks/${rule}`, severity, sentence, place: placeIn(stops, row, column) });

function rowFaults(stops: DataTable<StopColumn>, stop: StopRow): Finding[] {
  const { row, name, from, to, side } = stop;
  return [
    ...momentFault("two-clocks/text-date", stops, row, "from", named.from(name)),
    ...momentFault("two-clocks/text-date", stops, row, "to", named.to(name)),
    ...(isBlank(cellIn(stops, row, "from"))
      ? [finding(stops, stop, "stop-without-from", "from", clockFaults.noFrom(name))]
      : []),
    ...(from !== undefined && to !== undefined && to < from
      ? [
          finding(
            stops,
            stop,
            "stop-reversed",
            "to",
            clockFaults.reversed(name, momentText(from), momentText(to)),
          ),
        ]
      : []),
    ...(side === undefined
      ? [
          finding(
            stops,
            stop,
            "unknown-side",
            "side",
            clockFaults.unknownSide(name, textIn(stops, row, "side")),
          ),
        ]
      : []),
  ];
}

/** What a stop and its case say of each other. */
function caseOfStop(
  { cases, caseRows }: TwoClocks,
  stops: DataTable<StopColumn>,
  stop: StopRow,
  of: ClockCase | undefined,
): Finding[] {
  const { row, name, from, to, usable } = stop;
  if (isBlank(cellIn(stops, row, "case")))
    return [finding(stops, stop, "stop-without-case", "case", clockFaults.noCase())];
  if (of === undefined) {
    const like = caseRows.find((each) => each.name.toLowerCase() === name.toLowerCase());
    const place = like === undefined ? undefined : placeIn(cases, like.row, "case");
    const sentence =
      place === undefined
        ? clockFaults.unknownCase(name)
        : clockFaults.caseWrittenOtherwise(name, `${place.sheet}!${place.address}`);
    return [finding(stops, stop, "unknown-case", "case", sentence)];
  }
  const { opened, end, open } = of;
  if (!usable || from === undefined || opened === undefined || end === undefined || end < opened) return [];
  const found: Finding[] = [];
  const left = from < opened || (to ?? from) > end || from > end;
  if (left) {
    const none = cutToCase({ from, to }, { from: opened, to: end }) === undefined;
    const sentence = clockFaults.outside(name, none, momentText(opened), momentText(end));
    const column = from < opened || from > end ? "from" : "to";
    found.push(finding(stops, stop, "stop-outside-case", column, sentence, "warning"));
  }
  if (to === undefined && !open && from <= end)
    found.push(
      finding(stops, stop, "stop-left-open", "to", clockFaults.leftOpen(name, momentText(end)), "warning"),
    );
  return found;
}

/** Stops of a case that begin while an earlier one still lasts. */
function overlaps(stops: DataTable<StopColumn>, { stops: own }: ClockCase): Finding[] {
  const usable = own.flatMap((stop) =>
    stop.usable && stop.from !== undefined ? [{ stop, from: stop.from, to: stop.to ?? Infinity }] : [],
  );
  usable.sort((a, b) => a.from - b.from || a.stop.row - b.stop.row);
  const found: Finding[] = [];
  let last = usable[0];
  for (const each of usable.slice(1)) {
    if (last !== undefined && each.from < last.to && each.to > each.from) {
      const sentence = clockFaults.overlapping(each.stop.name, placeIn(stops, last.stop.row, "from").address);
      found.push(finding(stops, each.stop, "stops-overlap", "from", sentence, "warning"));
    }
    if (last === undefined || each.to > last.to) last = each;
  }
  return found;
}
