import type { WorkbookChange } from "../change/workbook-change";
import { findingTexts, measureGone } from "../messages/structure";
import { fail, ok, type Outcome } from "../outcome";
import { cellAddress } from "../scorecard/address";
import type { FoundScorecard } from "../scorecard/recognise";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { isBlank } from "../values/cell";
import { ChangeDraft } from "./change-draft";
import { oddCells, planFill } from "./fill";
import { guardMetric } from "./guard-metric";
import { planAddMeasure } from "./measures";
import { planAddMetric } from "./metrics";
import { nearestName } from "./nearest-name";
import { type Outline, outlineOf } from "./outline";
import { planTakeIn, rowsBelow } from "./rows-below";

/** Something about a scorecard's rows that people will want to put right: a sentence, its cell, and a fix where one is safe. */
export interface StructureFinding {
  /** The kind of finding, and what tells it from others of that kind. */
  readonly key: string;
  readonly severity: "problem" | "hint";
  readonly sentence: string;
  readonly place: { readonly sheet: string; readonly address: string };
  readonly fix?: {
    readonly label: string;
    /** Planned from the reading the finding was made from; previewed before it is applied. */
    readonly plan: () => Outcome<WorkbookChange>;
  };
}

/**
 * What is wrong with the rows of a scorecard and its measures, the gravest first: measures of no metric, which no score
 * counts; rows that formulas don't reach or that lack them; metrics without measures or named twice; lines that don't
 * pair; measure weights left blank beside others; formulas that differ from their neighbours'.
 */
export function structureFindings(reading: WorkbookReading, scorecard: FoundScorecard): StructureFinding[] {
  const outline = outlineOf(reading, scorecard);
  if (outline === undefined) return [];
  return [
    ...strangers(reading, outline),
    ...below(reading, outline),
    ...missingFormulas(reading, outline),
    ...duplicates(outline),
    ...unpaired(outline),
    ...withoutMeasures(reading, outline),
    ...blankWeights(outline),
    ...oddFormulas(reading, outline),
  ];
}

function strangers(reading: WorkbookReading, outline: Outline): StructureFinding[] {
  const groups = new Map<string, Outline["strangers"][number][]>();
  for (const each of outline.strangers) {
    const key = each.metric.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  // A metric that has measures already is a less likely meaning than one that waits for some.
  const waiting = outline.metrics.filter(
    ({ measures, source }) => measures.length === 0 && source === "measures",
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const { metric, place } = first;
    const meant =
      nearestName(
        metric,
        waiting.map(({ name }) => name),
      ) ??
      nearestName(
        metric,
        outline.metrics.map(({ name }) => name),
      );
    const rename = {
      label: findingTexts.rename(meant ?? ""),
      plan: () => planRename(reading, outline, group, meant ?? ""),
    };
    const add = {
      label: findingTexts.addMetric(metric),
      plan: () => planAddMetric(reading, outline, metric, "those there"),
    };
    const fix = meant !== undefined ? rename : metric === "" ? undefined : add;
    return [
      {
        key: `stranger:${metric}`,
        severity: "problem" as const,
        sentence: findingTexts.strangers(group.length, metric, meant),
        place,
        ...(fix === undefined ? {} : { fix }),
      },
    ];
  });
}

function planRename(
  reading: WorkbookReading,
  outline: Outline,
  group: Outline["strangers"],
  name: string,
): Outcome<WorkbookChange> {
  const { feed, metrics } = outline;
  const column = feed.kind === "detailed" ? feed.table.found.columns.metric : undefined;
  if (feed.kind !== "detailed" || column === undefined) return fail(measureGone());
  const draft = new ChangeDraft(reading);
  guardMetric(
    draft,
    outline,
    metrics.find((metric) => metric.name === name),
  );
  for (const { at } of group) {
    if ("row" in at) draft.write({ sheet: feed.table.found.sheet, row: at.row, column }, { value: name });
  }
  return ok(draft.build());
}

function below(reading: WorkbookReading, outline: Outline): StructureFinding[] {
  return rowsBelow(outline).map((rows) => ({
    key: `below:${rows.of}`,
    severity: "problem" as const,
    sentence: findingTexts.below(rows.rows.length, rows.of),
    place: {
      sheet: rows.table.found.sheet,
      address: cellAddress(rows.rows[0] ?? 0, rows.table.found.columns.metric ?? 0),
    },
    fix: { label: findingTexts.takeIn(rows.rows.length), plan: () => planTakeIn(reading, outline, rows) },
  }));
}

function missingFormulas(reading: WorkbookReading, outline: Outline): StructureFinding[] {
  // Rows that formulas don't reach get theirs when they are taken in.
  const beyond = new Set(
    rowsBelow(outline).flatMap(({ table, rows }) => rows.map((row) => `${table.found.sheet}!${row}`)),
  );
  const cells = oddCells(outline).filter(
    ({ kind, sheet, row }) => kind === "blank" && !beyond.has(`${sheet}!${row}`),
  );
  const [first] = cells;
  if (first === undefined) return [];
  const rows = new Set(cells.map(({ sheet, row }) => `${sheet}!${row}`)).size;
  return [
    {
      key: "formulas-missing",
      severity: "problem",
      sentence: findingTexts.missing(rows),
      place: { sheet: first.sheet, address: cellAddress(first.row, first.column) },
      fix: { label: findingTexts.fill, plan: () => planFill(reading, outline, "missing") },
    },
  ];
}

function oddFormulas(reading: WorkbookReading, outline: Outline): StructureFinding[] {
  const cells = oddCells(outline).filter(({ kind }) => kind !== "blank");
  const [first] = cells;
  if (first === undefined) return [];
  return [
    {
      key: "formulas-odd",
      severity: "hint",
      sentence: findingTexts.odd(
        cells.length,
        cells.every(({ kind }) => kind === "value"),
      ),
      place: { sheet: first.sheet, address: cellAddress(first.row, first.column) },
      fix: { label: findingTexts.align, plan: () => planFill(reading, outline, "others") },
    },
  ];
}

function duplicates({ metrics, scorecard: { sheet } }: Outline): StructureFinding[] {
  return metrics.flatMap(({ key, name, address }, index) =>
    key !== "" && metrics.findIndex((each) => each.key === key) < index
      ? [
          {
            key: `twice:${key}`,
            severity: "problem" as const,
            sentence: findingTexts.twice(name),
            place: { sheet, address },
          },
        ]
      : [],
  );
}

function unpaired({ metrics, scorecard: { sheet } }: Outline): StructureFinding[] {
  return metrics.flatMap(({ problem, key, address, source }) =>
    problem === undefined || source !== "lines"
      ? []
      : [{ key: `lines:${key}`, severity: "problem" as const, sentence: problem, place: { sheet, address } }],
  );
}

function withoutMeasures(reading: WorkbookReading, outline: Outline): StructureFinding[] {
  if (outline.feed.kind !== "detailed") return [];
  return outline.metrics.flatMap(({ name, row, address, source, measures }) =>
    source === "measures" && measures.length === 0
      ? [
          {
            key: `empty:${name}`,
            severity: "problem" as const,
            sentence: findingTexts.noMeasures(name),
            place: { sheet: outline.scorecard.sheet, address },
            fix: {
              label: findingTexts.addMeasure,
              plan: () => planAddMeasure(reading, outline, row, { measure: "", threshold: "" }),
            },
          },
        ]
      : [],
  );
}

function blankWeights({ metrics }: Outline): StructureFinding[] {
  return metrics.flatMap(({ name, measures }) => {
    const blank = measures.filter(({ weight }) => isBlank(weight));
    const [first] = blank;
    return first === undefined || blank.length === measures.length
      ? []
      : [
          {
            key: `weight:${name}`,
            severity: "hint" as const,
            sentence: findingTexts.blankWeight(name, blank.length),
            place: first.place,
          },
        ];
  });
}
