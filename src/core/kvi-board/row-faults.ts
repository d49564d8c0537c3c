import {
  badCap,
  badCount,
  future,
  kviCells,
  monthNotOver,
  monthsWithoutCount,
  noDue,
  overdue,
  undated,
  unknownAnswer,
  unknownAspect,
  unknownKvi,
  unknownSeverity,
} from "../messages/kvi-findings";
import { held } from "../messages/words";
import { isBlank, isCellError } from "../values/cell";
import { type DataTable, cellIn, placeIn, textIn } from "../systems/tables";
import { dayIn, dayText, monthText } from "../values/day";
import { type Board, rowsOf } from "./board";
import { dateFault } from "./date-faults";
import { foldWord } from "../values/fold-word";
import type { RowFault } from "./grouped";
import { aspectsOf, scaleOf } from "./judge-answers";
import type { JudgedCard } from "./judge";
import { isCount } from "./judge-caps";
import { repeatedRows } from "./twice";
import { firstOf, lastWholeMonthEnd, monthOf } from "./window";

const each = <Column extends string>(
  tables: readonly DataTable<Column>[],
  faults: (table: DataTable<Column>, row: number) => RowFault[],
): RowFault[] => tables.flatMap((table) => table.rows.flatMap((row) => faults(table, row)));

/** A KVI that no card has, in a row of any of the tables. */
function strangers(board: Board): RowFault[] {
  const known = new Set(board.cards.map(({ key }) => key));
  const tables: readonly DataTable<"kvi">[] = [
    ...board.responses,
    ...board.breaches,
    ...board.deliveries,
    ...board.aspects,
    ...board.caps,
    ...board.scale,
  ];
  return each(tables, (table, row) => {
    const name = textIn(table, row, "kvi");
    if (known.has(foldWord(name))) return [];
    const sentence = (more: number) => unknownKvi(name, more);
    return [
      {
        rule: "unknown-kvi",
        severity: "problem",
        key: foldWord(name),
        place: placeIn(table, row, "kvi"),
        sentence,
      },
    ];
  });
}

/** What is wrong with the answers. */
function answerFaults(board: Board): RowFault[] {
  const { asAt } = board;
  const cards = new Map(
    board.cards.map(({ key, name }) => [
      key,
      { name, scale: scaleOf(board, key), aspects: aspectsOf(board, key) },
    ]),
  );
  return each(board.responses, (table, row) => {
    const answer = cellIn(table, row, "answer");
    if (isBlank(answer)) return [];
    const faults: RowFault[] = [];
    const add = (
      rule: string,
      column: "date" | "aspect" | "answer",
      key: string,
      sentence: RowFault["sentence"],
      severity: RowFault["severity"] = "problem",
    ) => faults.push({ rule, severity, key, place: placeIn(table, row, column), sentence });
    const date = cellIn(table, row, "date");
    const day = dayIn(date);
    faults.push(...dateFault(date, kviCells.answer, placeIn(table, row, "date")));
    if (isBlank(date)) add("no-date", "date", "", undated, "warning");
    if (day !== undefined && asAt !== undefined && day > asAt)
      add("future", "date", "", (more) => future(dayText(day), dayText(asAt), more), "warning");
    const card = cards.get(foldWord(cellIn(table, row, "kvi")));
    if (card === undefined) return faults;
    const { name, scale, aspects } = card;
    const said = isCellError(answer) ? answer.code : String(answer).trim();
    if (scale.length > 0 && !scale.some((option) => foldWord(option.answer) === foldWord(answer)))
      add("unknown-answer", "answer", `${name} ${foldWord(said)}`, (more) =>
        unknownAnswer(
          said,
          name,
          scale.map((option) => String(option.answer)),
          more,
        ),
      );
    const aspect = textIn(table, row, "aspect");
    if (aspects.length > 0 && !aspects.some((known) => foldWord(known) === foldWord(aspect)))
      add("unknown-aspect", "aspect", `${name} ${foldWord(aspect)}`, (more) =>
        unknownAspect(aspect, name, aspects, more),
      );
    return faults;
  });
}

/** What is wrong with the counts and their caps, and which months aren't counted. */
function countFaults(board: Board, judged: readonly JudgedCard[]): RowFault[] {
  const severities = new Map(
    board.cards.map(({ key }) => [
      key,
      rowsOf(board.caps, key).map(({ table, row }) => textIn(table, row, "severity")),
    ]),
  );
  const caps = each(board.caps, (table, row) =>
    isCount(cellIn(table, row, "cap"))
      ? []
      : [
          one(
            "cap",
            placeIn(table, row, "cap"),
            badCap(textIn(table, row, "severity"), textIn(table, row, "kvi")),
          ),
        ],
  );
  const counts = each(board.breaches, (table, row) => {
    const [kvi, severity] = [textIn(table, row, "kvi"), textIn(table, row, "severity")];
    const count = cellIn(table, row, "count");
    const faults = dateFault(cellIn(table, row, "month"), kviCells.month, placeIn(table, row, "month"));
    if (!isBlank(count) && !isCount(count)) {
      const said = isCellError(count) ? count.code : held(count);
      faults.push(one("count", placeIn(table, row, "count"), badCount(said, kvi, severity)));
    }
    const known = severities.get(foldWord(kvi));
    if (known !== undefined && !known.some((each) => foldWord(each) === foldWord(severity)))
      faults.push({
        rule: "unknown-severity",
        severity: "problem",
        key: `${foldWord(kvi)} ${foldWord(severity)}`,
        place: placeIn(table, row, "severity"),
        sentence: (more) => unknownSeverity(severity, kvi, known, more),
      });
    return faults;
  });
  return [...caps, ...counts, ...monthOpen(board, judged), ...monthsNotCounted(board, judged)];
}

/** The month of the as-at date, where it isn't over and caps are judged by it. */
function monthOpen({ asAt, asAtCell }: Board, judged: readonly JudgedCard[]): RowFault[] {
  const before = asAt === undefined ? undefined : lastWholeMonthEnd(asAt);
  const capped = judged.flatMap(({ card, detail }) => (detail?.kind === "caps" ? [card.name] : []));
  if (asAt === undefined || asAtCell === undefined || before === undefined || capped.length === 0) return [];
  const sentence = monthNotOver(monthText(asAt), dayText(before), capped);
  return [one("month-not-over", asAtCell.place, sentence, "warning")];
}

function monthsNotCounted({ caps, asAt }: Board, judged: readonly JudgedCard[]): RowFault[] {
  return judged.flatMap(({ card, detail }) => {
    const [first] = rowsOf(caps, card.key);
    if (detail?.kind !== "caps" || first === undefined) return [];
    const gaps = detail.months.flatMap(({ month, counts }) => {
      // Zeros for days that are still to come would be made up.
      if (asAt !== undefined && month === monthOf(asAt) && lastWholeMonthEnd(asAt) !== undefined) return [];
      const missing = detail.rows.flatMap(({ severity }, at) => (counts[at] === undefined ? [severity] : []));
      return missing.length === 0 ? [] : [{ month: monthText(firstOf(month)), missing }];
    });
    if (gaps.length === 0) return [];
    const place = placeIn(first.table, first.row, "severity");
    return [one("month-not-counted", place, monthsWithoutCount(card.name, gaps))];
  });
}

/** What is wrong with the deliveries, and which of them are overdue. */
function deliveryFaults({ deliveries, asAt }: Board): RowFault[] {
  return each(deliveries, (table, row) => {
    const item = textIn(table, row, "item");
    const [due, done] = [cellIn(table, row, "due"), cellIn(table, row, "done")];
    const dueDay = dayIn(due);
    const faults = [
      ...dateFault(due, kviCells.due(item), placeIn(table, row, "due")),
      ...dateFault(done, kviCells.done(item), placeIn(table, row, "done")),
    ];
    if (isBlank(due)) faults.push(one("no-due-date", placeIn(table, row, "due"), noDue(item)));
    if (asAt !== undefined && dueDay !== undefined && isBlank(done) && asAt > dueDay)
      faults.push(
        one("overdue", placeIn(table, row, "due"), overdue(item, dayText(dueDay), asAt - dueDay), "warning"),
      );
    return faults;
  });
}

function one(
  rule: string,
  place: RowFault["place"],
  sentence: string,
  severity: RowFault["severity"] = "problem",
): RowFault {
  return { rule, severity, key: `${place.address} ${sentence}`, place, sentence: () => sentence };
}

/** What is wrong with the rows of all tables that feed a board. */
export function rowFaults(board: Board, judged: readonly JudgedCard[]): RowFault[] {
  return [
    ...strangers(board),
    ...answerFaults(board),
    ...countFaults(board, judged),
    ...deliveryFaults(board),
    ...repeatedRows(board),
  ];
}
