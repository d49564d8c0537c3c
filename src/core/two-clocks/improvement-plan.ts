import { noWaiting, seipSheet, sideName, targetFor } from "../messages/two-clocks-page";
import type { WorkbookChange } from "../change/workbook-change";
import { fail, ok, type Outcome } from "../outcome";
import { freeTogether } from "../scorecard/free-names";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { templateSheet, type TemplateValue } from "../systems/template-sheet";
import { round15 } from "../values/numbers";
import type { TwoClocks } from "./cases";
import { daysOf } from "../values/moment";
import { type ReasonTime, reasonTimes } from "./reasons";
import { asAtLabel } from "./words";

/** The worst reasons are those behind this share of all waiting … */
const worstShare = 0.8;
/** … but no more than a meeting can take on. */
const mostActions = 5;

/** One line of a joint improvement plan: what to work on, and by how much. Who does it and how is for the meeting. */
export interface ProposedAction extends ReasonTime {
  /** The hours to come down to, one decimal: half of what was lost. */
  readonly targetHours: number;
}

/** The worst reasons whichever side they are on, the most hours first: together at least 80 % of the waiting, five at most. */
export function proposedActions(clocks: Pick<TwoClocks, "caseRows" | "counting">): ProposedAction[] {
  const actions: ProposedAction[] = [];
  let covered = 0;
  for (const reason of reasonTimes(clocks)) {
    if (covered >= worstShare - 1e-9 || actions.length === mostActions) break;
    covered += reason.share;
    actions.push({ ...reason, targetHours: Math.round(reason.hours * 5) / 10 });
  }
  return actions;
}

/**
 * A joint Service Experience Improvement Plan on a new sheet beside the cases: the worst reasons with the hours they cost
 * as they are now (values: the plan stays what was agreed), a first target, and blank columns for what to do and who.
 */
export function planImprovement(clocks: TwoClocks, reading: WorkbookReading): Outcome<WorkbookChange> {
  const actions = proposedActions(clocks);
  if (actions.length === 0) return fail(noWaiting());
  const { sheets, tables } = freeTogether(
    {
      sheets: reading.sheets,
      tables: reading.tables.map(({ name }) => name),
      names: reading.names.map(({ name }) => name),
    },
    { sheets: { plan: seipSheet.name }, tables: { plan: seipSheet.name } },
  );
  const { headers } = seipSheet;
  const planned = templateSheet({
    name: sheets.plan,
    title: seipSheet.title,
    settings: [
      [
        {
          label: asAtLabel,
          ...(clocks.asAt === undefined ? {} : { value: daysOf(clocks.asAt) }),
          numberFormat: "d mmm yyyy h:mm",
        },
      ],
    ],
    notes: [seipSheet.from(clocks.cases.sheet), seipSheet.hint],
    tables: [
      {
        name: tables.plan,
        columns: [
          { header: headers.reason, width: 30, look: "strong" },
          { header: headers.side, width: 20, look: "text" },
          { header: headers.hours, width: 11, look: "number", numberFormat: "#,##0.0" },
          { header: headers.share, width: 10, look: "number", numberFormat: "0%" },
          { header: headers.cases, width: 8, look: "number" },
          { header: headers.action, width: 44, look: "inputText" },
          { header: headers.owner, width: 18, look: "inputText" },
          {
            header: headers.target,
            width: 14,
            look: "inputText",
            numberFormat: "@",
            prompt: seipSheet.targetPrompt,
          },
          { header: headers.due, width: 14, look: "inputText", numberFormat: "d mmm yyyy" },
        ],
        rows: actions.map(({ reason, side, hours, share, cases, targetHours }): TemplateValue[] => [
          reason === "" ? seipSheet.noReason : reason,
          sideName(side),
          round15(hours),
          round15(share),
          cases,
          undefined,
          undefined,
          targetFor(targetHours),
        ]),
      },
    ],
  });
  return ok({
    sheets: [{ ...planned.sheet, after: clocks.stops?.sheet ?? clocks.cases.sheet }],
    tables: planned.tables,
    names: planned.names,
    show: { sheet: sheets.plan, address: "A1" },
  });
}
