import { exactSum } from "../values/numbers";
import { foldWord } from "../values/fold-word";
import { HOUR, type Moment } from "../values/moment";
import type { Issue, Level, Register } from "./register";
import { type Promised, promises } from "./words";

/** Something promised for an issue: until when, and whether it was kept. */
export interface Due {
  readonly promised: Promised;
  readonly by: Moment;
  /** "open" while it isn't done and not yet due; without an as-at time nothing undone can be late. */
  readonly state: "kept" | "late" | "open";
  readonly isDone: boolean;
}

type Judging = Pick<Register, "levels" | "asAt">;

/** The worksheet adds hours as fractions of a day, which binary numbers only come near to: a second is left to them. */
const leeway = 1000;

/**
 * What is promised for an issue by its level, and how it stands as at the register's moment. The next update counts from
 * the last one, and from when the issue was raised before there is any; a resolved issue needs none.
 */
export function duesOf(issue: Issue, { levels, asAt }: Judging): Due[] {
  const level = levelOf(issue, levels);
  const { raised, resolved, isOpen } = issue;
  if (level === undefined || raised === undefined) return [];
  const done: Readonly<Record<Promised, Moment | undefined>> = {
    firstNotice: issue.firstNotice ?? resolved,
    update: undefined,
    plan: issue.plan ?? resolved,
    resolution: resolved,
  };
  return promises.flatMap((promised): Due[] => {
    const hours = level.hours[promised];
    if (hours === undefined || (promised === "update" && !isOpen)) return [];
    const from = promised === "update" ? Math.max(raised, issue.update ?? raised) : raised;
    const by = from + Math.round(hours * HOUR);
    const at = done[promised];
    const isLate = (at ?? asAt ?? -Infinity) > by + leeway;
    const state = isLate ? "late" : at === undefined ? "open" : "kept";
    return [{ promised, by, state, isDone: at !== undefined }];
  });
}

const levelOf = ({ level }: Issue, levels: readonly Level[]) =>
  levels.find(({ name }) => name !== "" && foldWord(name) === foldWord(level));

/** How an issue stands: late once anything is, in time once it is resolved without; "unjudged" where nothing is promised. */
export type Response = "late" | "inTime" | "soFar" | "unjudged";

export function responseOf(issue: Issue, register: Judging): Response {
  const level = levelOf(issue, register.levels);
  if (level === undefined || issue.raised === undefined || Object.keys(level.hours).length === 0)
    return "unjudged";
  if (duesOf(issue, register).some(({ state }) => state === "late")) return "late";
  return issue.isOpen ? "soFar" : "inTime";
}

/** What open issues still cost, and how many of them nobody has given a cost. */
export interface Outstanding {
  /** 0 once none of the issues is open; `undefined` where there are none, and where no open one has a cost. */
  readonly cost: number | undefined;
  readonly without: number;
}

export function outstanding(issues: readonly Issue[]): Outstanding {
  const open = issues.filter(({ isOpen }) => isOpen);
  const costs = open.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  const isKnown = open.length === 0 ? issues.length > 0 : costs.length > 0;
  return {
    cost: isKnown ? exactSum(costs) : undefined,
    without: open.length - costs.length,
  };
}

/** How one promise was kept over the issues of a level; what isn't due yet isn't judged. */
export interface Kept {
  readonly promised: Promised;
  readonly kept: number;
  readonly judged: number;
}

/** How the issues of one level stand: "" for issues without one. */
export interface LevelStanding extends Outstanding {
  readonly level: string;
  readonly open: number;
  /** Issues resolved or late, and those of them with nothing late. */
  readonly judged: number;
  readonly inTime: number;
  readonly promises: readonly Kept[];
}

/** Standing per level, in the levels' own order, issues without a level last. */
export function byLevel(register: Register): LevelStanding[] {
  const { issues, levels } = register;
  const names = levels.map(({ name }) => name).filter((name) => name !== "");
  return [...names, ""].flatMap((level) => {
    const own = issues.filter((issue) => foldWord(levelOf(issue, levels)?.name) === foldWord(level));
    if (own.length === 0) return [];
    const responses = own.map((issue) => responseOf(issue, register));
    const inTime = responses.filter((response) => response === "inTime").length;
    const dues = own.flatMap((issue) => duesOf(issue, register));
    return [
      {
        level,
        open: own.filter(({ isOpen }) => isOpen).length,
        judged: inTime + responses.filter((response) => response === "late").length,
        inTime,
        promises: promises.flatMap((promised) => {
          const judged = dues.filter((due) => due.promised === promised && due.state !== "open");
          const kept = judged.filter(({ state }) => state === "kept").length;
          return judged.length === 0 ? [] : [{ promised, kept, judged: judged.length }];
        }),
        ...outstanding(own),
      },
    ];
  });
}
