import { registerSheet } from "../messages/issue-register";
import { guarded, text } from "../scorecard/formula-text";
import type { ColumnRefs } from "../scorecard/refs";
import { type CriterionColumn, type BandColumn, type IssueColumn, type LevelColumn, promises } from "./words";

const { formulas: words } = registerSheet;

/** What an issue's formulas read beside its own row. */
interface Around {
  /** Cells of the row among which its scores stand, and the headers above them: the scores are found by name. */
  readonly row: string;
  readonly headers: string;
  readonly criteria: ColumnRefs<CriterionColumn>;
  readonly bands: ColumnRefs<BandColumn>;
  /** Lower bounds and classes as one block of two columns. */
  readonly bandBlock: string;
  readonly levels: ColumnRefs<LevelColumn>;
  readonly asAt: string;
}

/** Names as they are compared: spaces around them make no difference, as in the pane. */
const trimmed = (range: string) => `TRIM(${range})`;

/** The formulas of an issue's row. All but its class are plain Excel. */
export function registerFormulas(issues: ColumnRefs<IssueColumn>, around: Around) {
  const { row, headers, criteria, bands, bandBlock } = around;
  const [issue, level] = [issues.here("issue"), issues.here("level")];
  const [names, weights] = [criteria.all("criterion"), criteria.all("weight")];
  // A blank cell picked out by INDEX is 0 to what reads it, so blanks are put as "" before.
  const scores = `IFNA(INDEX(${guarded(row)},1,MATCH(${trimmed(names)},${trimmed(headers)},0)),"")`;
  const isUnused = `(${trimmed(names)}="")*(${weights}="")`;
  // A score that is blank or no number makes this an error, and so the impact blank.
  const isRefused = `IF(${isUnused},0,(${scores}*1<0)+ISLOGICAL(${scores})+(${weights}<0))`;
  return {
    impact:
      `=IF(OR(${issue}="",COUNT(${weights})<COUNTA(${names})),"",` +
      `IFERROR(IF(SUM(${isRefused})>0,"",ROUND(SUM(IF(${isUnused},0,${weights}*${scores}))/SUM(${weights}),12)),""))`,
    class:
      `=IF(${issue}="","",IF(COUNT(${weights})*COUNT(${bands.all("from")})=0,${text(words.noMatrix)},` +
      `IFERROR(IFNA(OXM.PRIORITY(${scores},${guarded(weights)},${guarded(bandBlock)}),${text(words.notScored)}),` +
      `${text(words.notClassed)})))`,
    level: `=IFERROR(TRIM(INDEX(${bands.all("level")},MATCH(${trimmed(issues.here("class"))},${trimmed(bands.all("class"))},0))),"")`,
    response: `=IF(${issue}="","",IF(${level}="",${text(words.noLevel)},${responseOf(issues, around)}))`,
  };
}

/** What is late, else whether all was in time: first notice, update, plan and resolution, each where it is promised. */
function responseOf(issues: ColumnRefs<IssueColumn>, { levels, asAt }: Around): string {
  const [raised, resolved] = [issues.here("raised"), issues.here("resolved")];
  const hours = (column: LevelColumn) =>
    `INDEX(${levels.all(column)},MATCH(${trimmed(issues.here("level"))},${trimmed(levels.all("level"))},0))`;
  const isTarget = (column: LevelColumn) => `IF(ISNUMBER(${hours(column)}),${hours(column)}>=0,FALSE)`;
  const late = (column: LevelColumn, from: string, done: string, word: string) =>
    `IF(${isTarget(column)},IF(${done}>${from}+${hours(column)}/24+1/86400,${text(word)},""),"")`;
  const doneOr = (done: string) =>
    `IF(ISNUMBER(${done}),${done},IF(ISNUMBER(${resolved}),${resolved},N(${asAt})))`;
  const updates = `IF(ISNUMBER(${resolved}),"",${late("update", `MAX(${raised},N(${issues.here("update")}))`, `N(${asAt})`, words.update)})`;
  const all =
    `TEXTJOIN(", ",TRUE,${late("firstNotice", raised, doneOr(issues.here("firstNotice")), words.firstNotice)},` +
    `${updates},${late("plan", raised, doneOr(issues.here("plan")), words.plan)},` +
    `${late("resolution", raised, doneOr(resolved), words.resolution)})`;
  return (
    `IF(NOT(ISNUMBER(${raised})),${text(words.noRaised)},` +
    `IFERROR(IF(OR(${promises.map(isTarget).join(",")}),` +
    `IF(${all}<>"",${text(words.late)}&${all},IF(ISNUMBER(${resolved}),${text(words.inTime)},${text(words.soFar)})),` +
    `${text(words.noTargets)}),${text(words.noLevel)}))`
  );
}

const counted = (condition: string) => `SUMPRODUCT(--(${condition}))`;

/** What the register comes to: how many issues are late, and how many are open. */
export function headlineFormula(issues: ColumnRefs<IssueColumn>, asAt: string): string {
  const isNamed = `(${issues.all("issue")}<>"")`;
  const named = counted(isNamed);
  const begins = (sign: string) => counted(`LEFT(${issues.all("response")})=${text(sign)}`);
  const classed = `SUMPRODUCT(${isNamed}*(IFERROR(${issues.all("class")},"")<>${text(words.noMatrix)}))`;
  const unjudged = `SUMPRODUCT(${isNamed}*(LEFT(${issues.all("response")})=${text(words.noLevel.charAt(0))}))`;
  return (
    `=IF(${named}=0,${text(words.empty)},IF(${classed}=0,${text(words.noMatrix)},IF(NOT(ISNUMBER(${asAt})),${text(words.noAsAt)},` +
    `IF(${unjudged}=${named},${text(words.noneJudged)},IF(${begins("✗")}>0,"✗ "&${begins("✗")}&${text(words.of)}&${named}&${text(words.lateIssues)},` +
    `IF(${unjudged}=0,"✓","!")&${text(words.noneLate)}&SUMPRODUCT(${isOpen(issues)})&${text(words.open)})&` +
    `IF(${unjudged}=0,"",${text(words.sep)}&${unjudged}&${text(words.unjudged)})))))`
  );
}

/** Which rows of the issues are open, which have a cost, and how much: arrays of 0 and 1, and of amounts. */
const isOpen = (issues: ColumnRefs<IssueColumn>) =>
  `(${issues.all("issue")}<>"")*NOT(ISNUMBER(${issues.all("resolved")}))`;
const isCost = (issues: ColumnRefs<IssueColumn>) =>
  `IF(ISNUMBER(${issues.all("cost")}),--(${issues.all("cost")}>=0),0)`;
const costs = (issues: ColumnRefs<IssueColumn>) =>
  `IF(ISNUMBER(${issues.all("cost")}),IF(${issues.all("cost")}>0,${issues.all("cost")},0),0)`;

/** What the open ones of some issues cost: "" where there are none, and where nobody has given any of the open ones a cost. */
function costOf(issues: ColumnRefs<IssueColumn>, own: string): string {
  const open = `${own}*${isOpen(issues)}`;
  const isKnown = `IF(SUMPRODUCT(${open})=0,SUMPRODUCT(--(${own}))>0,SUMPRODUCT(${open}*${isCost(issues)})>0)`;
  return `IF(${isKnown},SUMPRODUCT(${open}*${costs(issues)}),"")`;
}

/** What is still to be paid for issues that aren't resolved; a cost that nobody knows isn't 0. */
export function openCostFormula(issues: ColumnRefs<IssueColumn>): string {
  return `=${costOf(issues, `(${issues.all("issue")}<>"")`)}`;
}

/** What each response level comes to: open issues, the share of resolved or late ones with nothing late, cost outstanding. */
export function levelFormulas(levels: ColumnRefs<LevelColumn>, issues: ColumnRefs<IssueColumn>) {
  const level = trimmed(levels.here("level"));
  const own = `(${trimmed(issues.all("level"))}=${level})`;
  const begins = (sign: string) => `SUMPRODUCT(${own}*(LEFT(${issues.all("response")})=${text(sign)}))`;
  const unlessBlank = (formula: string) => `=IF(${level}="","",${formula})`;
  return {
    open: unlessBlank(`SUMPRODUCT(${own}*${isOpen(issues)})`),
    inTime: unlessBlank(`IFERROR(${begins("✓")}/(${begins("✓")}+${begins("✗")}),"")`),
    cost: unlessBlank(costOf(issues, own)),
  };
}
