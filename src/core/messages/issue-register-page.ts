import type { Due, Kept, LevelStanding, Outstanding } from "../issue-register/response";
import type { Promised } from "../issue-register/words";
import { formatNumber } from "../thresholds/format";
import { momentText } from "../values/moment";
import { impactText, registerSheet } from "./issue-register";
import { shorten } from "./words";

const { formulas } = registerSheet;

/** How a register stands. */
export const registerStanding = {
  empty: formulas.empty,
  noMatrix: formulas.noMatrix,
  noAsAt: "– No as-at time",
  noneJudged: formulas.noneJudged,
  late: (late: number, all: number) => `✗ ${late}${formulas.of}${all}${formulas.lateIssues}`,
  inTime: (shape: string, open: number) => `${shape}${formulas.noneLate}${open}${formulas.open}`,
  unjudged: (count: number) => (count === 0 ? "" : `${formulas.sep}${count}${formulas.unjudged}`),
} as const;

const promiseWords: Readonly<Record<Promised, string>> = {
  firstNotice: formulas.firstNotice,
  update: formulas.update,
  plan: formulas.plan,
  resolution: formulas.resolution,
};
const joined = (...parts: readonly string[]) => parts.filter((part) => part !== "").join(" · ");
const sentenceCase = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const outstandingText = ({ cost, without }: Outstanding) =>
  joined(
    cost === undefined ? "" : `${formatNumber(cost)} outstanding`,
    without === 0 ? "" : `${without} without a cost`,
  );

/** The page of a register. */
export const registerPage = {
  empty:
    "Type or paste issues below their headings and score them. Classes follow from the impact matrix, and what is late from the response levels: fill in both.",
  levels: "By response level",
  /** From when the register is looked at, and what is open still costs. */
  note: (asAt: number | undefined, costs: Outstanding) =>
    joined(asAt === undefined ? "" : `As at ${momentText(asAt)}`, outstandingText(costs)),
  level: (level: string) => (level === "" ? "No level" : `Level ${level}`),
  inTime: ({ inTime, judged }: LevelStanding) =>
    judged === 0 ? "– none judged yet" : `${inTime < judged ? "✗" : "✓"} ${inTime} of ${judged} in time`,
  levelLine: (standing: LevelStanding) =>
    joined(`${standing.open} open`, standing.open === 0 ? "" : outstandingText(standing)),
  /** "First notice 1 of 2 in time, update 0 of 1". */
  kept: (all: readonly Kept[]) =>
    sentenceCase(
      all.map(({ promised, kept, judged }) => `${promiseWords[promised]} ${kept} of ${judged}`).join(", "),
    ),
  issues: "Issues, the gravest first",
  issue: "Issue",
  late: "✗ Late",
  issueLine: (name: string, level: string, impact: number | undefined, owner: string) =>
    joined(
      name === "" ? "no class" : name,
      level === "" ? "" : `level ${level}`,
      impact === undefined ? "" : `impact ${impactText(impact)}`,
      owner === "" ? "no owner" : owner,
    ),
  /** What is late about an issue, and what is to be done next. */
  dues: (dues: readonly Due[]) => {
    const late = dues.filter(({ state }) => state === "late").map(({ promised }) => promiseWords[promised]);
    const [next] = dues
      .filter(({ isDone, state }) => !isDone && state === "open")
      .sort((a, b) => a.by - b.by);
    return joined(
      late.length === 0 ? "" : `Late: ${late.join(", ")}`,
      next === undefined ? "" : `Next: ${promiseWords[next.promised]} by ${momentText(next.by)}`,
    );
  },
  reassess: "Reassess",
  reassessText:
    "What the matrix of today makes of each issue that was classed otherwise before, or not at all.",
  same: "Every class recorded is still what the matrix gives.",
  becomes: (issue: string, before: string, now: string) =>
    `${shorten(issue)}: ${before === "" ? "no class" : before} becomes ${now}`,
  record: "Record today's classes…",
  willWrite: (count: number) =>
    `This writes ${count} ${count === 1 ? "cell" : "cells"} of Previous class; one undo takes it back.`,
  write: "Write",
  cancel: "Cancel",
  recorded: (count: number) => `${count} ${count === 1 ? "class" : "classes"} recorded as they are today.`,
  notice: "Customer notice",
  noticeFor: "For",
  copy: "Copy",
  copied: "Copied",
  select: "Select the text and copy it: the clipboard isn't available here.",
  noNotice: (sheet: string) =>
    `What is marked ${noticeParts.blank} is typed on the sheet ${sheet}, in the row with this issue's name.`,
  noPrevious: "To record today's classes, add a column Previous class to the register.",
} as const;

/** The eight parts of a notice, in their order, each with what stands in for it while nobody has filled it in. */
export const noticeParts = {
  to: "To",
  about: "What it is about",
  doing: "What we are doing",
  customer: "What you need to do",
  impact: "Impact",
  known: "What we know",
  notKnown: "What we don't know yet",
  next: "Next update",
  contact: "Contact",
  blank: "(to fill in)",
  impactText: (typed: string, name: string, level: string) => {
    const classed =
      name === "" ? "" : `Classed as ${name}${level === "" ? "" : `, answered on level ${level}`}.`;
    if (typed === "") return classed === "" ? "" : `${noticeParts.blank} ${classed}`;
    return [typed, classed].filter((part) => part !== "").join(/[.!?]$/.test(typed) ? " " : ". ");
  },
  resolved: (moment: string) => `None: the issue was resolved on ${moment}.`,
} as const;
