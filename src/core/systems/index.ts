import { journeyMap } from "../journey";
import { dashboard } from "../dashboard";
import { kviBoard } from "../kvi-board";
import { maturity } from "../maturity";
import { issueRegister } from "../issue-register";
import { reviewPlan } from "../review-plan";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { twoClocksSystem } from "../two-clocks";
import type { LaterSystem, System, SystemState } from "./system";

/** The systems there are, in the order people are shown them. */
export const systems: readonly (System | LaterSystem)[] = [
  kviBoard,
  reviewPlan,
  twoClocksSystem,
  journeyMap,
  dashboard,
  issueRegister,
  maturity,
];

/** Everything of every system that a workbook holds, in the order of the systems. */
export function findSystems(reading: WorkbookReading): SystemState[] {
  return systems.flatMap(({ find }) => find(reading));
}
