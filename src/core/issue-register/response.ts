import { exactSum } from "../values/numbers";
import { fold, type Issue, type Level, type Register } from "./register";

/** What a level promises. */
export type Promised = "firstNotice" | "update" | "plan" | "resolution";

/** Something promised for an issue: until when, and whether it was kept. */
export interface Due {
  readonly promised: Promised;
  /** A moment as Excel counts it. */
  readonly by: number;
  /** "open" while it isn't done and not yet due; without an as-at time nothing undone can be late. */
  readonly state: "kept" | "late" | "open";
}

const hour = 1 / 24;
// Times of day are fractions that binary numbers only come near to: a second is left to them.
const second = hour / 3600;

/** What is promised for an issue by its level, and how it stands as at the register's moment. */
export function duesOf(issue: Issue, { levels, asAt }: Pick<Register, "levels" | "asAt">): Due[] {
  const level = levels.find(({ name }) => name !== "" && fold(name) === fold(issue.level));
  const { raised } = issue;
  if (level === undefined || raised === undefined) return [];
  const due = (
    promised: Promised,
    hours: number | undefined,
    from: number,
    done: number | undefined,
  ): Due[] => {
    if (hours === undefined) return [];
    const by = from + hours * hour;
    if (done !== undefined) return [{ promised, by, state: done > by + second ? "late" : "kept" }];
    return [{ promised, by, state: asAt !== undefined && asAt > by + second ? "late" : "open" }];
  };
  return [
    ...due("firstNotice", level.firstNotice, raised, issue.firstNotice ?? issue.resolved),
    ...updateDue(issue, level, asAt),
    ...due("plan", level.plan, raised, issue.plan ?? issue.resolved),
    ...due("resolution", level.resolution, raised, issue.resolved),
  ];
}

/** The next update counts from the last one, and from when the issue was raised before there is any; a closed issue needs none. */
function updateDue({ isOpen, raised, update }: Issue, level: Level, asAt: number | undefined): Due[] {
  if (level.update === undefined || raised === undefined || !isOpen) return [];
  const by = Math.max(raised, update ?? raised) + level.update * hour;
  return [{ promised: "update", by, state: asAt !== undefined && asAt > by + second ? "late" : "open" }];
}

/** How the issues of one level stand: "" for issues without one. */
export interface LevelStanding {
  readonly level: string;
  readonly open: number;
  /** Issues with something due or done, and those of them with nothing late. */
  readonly judged: number;
  readonly inTime: number;
  /** What is still to be paid for open ones; `undefined` where no cost is given. */
  readonly cost: number | undefined;
}

/** Standing per level, in the levels' own order, issues without a level last. */
export function byLevel(register: Register): LevelStanding[] {
  const names = [...register.levels.map(({ name }) => name), ""];
  return names.flatMap((level) => {
    const own = register.issues.filter((issue) => fold(knownLevel(issue, register)) === fold(level));
    if (own.length === 0) return [];
    const judged = own.filter((issue) => duesOf(issue, register).some(({ state }) => state !== "open"));
    const late = judged.filter((issue) => isLate(issue, register));
    const costs = own
      .filter(({ isOpen }) => isOpen)
      .flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
    return [
      {
        level,
        open: own.filter(({ isOpen }) => isOpen).length,
        judged: judged.length,
        inTime: judged.length - late.length,
        cost: costs.length === 0 ? undefined : exactSum(costs),
      },
    ];
  });
}

const knownLevel = ({ level }: Issue, { levels }: Register) =>
  levels.some(({ name }) => fold(name) === fold(level)) ? level : "";

/** True where anything promised for an issue was or is late. */
export function isLate(issue: Issue, register: Pick<Register, "levels" | "asAt">): boolean {
  return duesOf(issue, register).some(({ state }) => state === "late");
}
