import type { TakenNames } from "../scorecard/free-names";
import type { WorkbookPlan } from "../scorecard/plan";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import type { Finding, Place } from "./finding";

/** The systems that stand around a scorecard. */
export const systemIds = [
  "kvi-board",
  "issue-register",
  "review-plan",
  "two-clocks",
  "dashboard",
  "maturity",
  "journey",
] as const;

export type SystemId = (typeof systemIds)[number];

/** A template's content: the sample of the sources, or tables to fill. */
export type TemplateKind = "sample" | "empty";

/** How something stands, in words that begin with a shape where they judge: "✗ 2 activities overdue". */
export interface Standing {
  readonly tone: "good" | "bad" | "warning" | "open";
  readonly text: string;
}

/** One system's tables as found in a workbook: what Home lists, and what its page begins with. */
export interface SystemState {
  /** Stays the same while the tables stand where they do. */
  readonly id: string;
  readonly system: SystemId;
  readonly title: string;
  /** The table that the rest belongs to. */
  readonly place: Place;
  readonly standing: Standing;
  readonly findings: readonly Finding[];
}

/** What somebody does first with empty tables, and the cell it begins in. */
export interface FirstStep {
  readonly text: string;
  readonly place: Place;
}

/** A system: how it is inserted, and how it is found again and judged. */
export interface System {
  readonly id: SystemId;
  /** Its sheets under free names, whole with formulas. */
  readonly template: (kind: TemplateKind, taken: TakenNames) => WorkbookPlan;
  /** Every one in the workbook, in the order of the sheets. */
  readonly find: (reading: WorkbookReading) => readonly SystemState[];
}

/** A system whose template has so much to say that it is fetched only when somebody inserts it. */
export interface LaterSystem extends Omit<System, "template"> {
  readonly template: { readonly load: () => Promise<System["template"]> };
}

/** The id of a state: its system and the place of its table. */
export function stateId(system: SystemId, { sheet, address }: Place): string {
  return `${system} ${sheet}!${address}`;
}
