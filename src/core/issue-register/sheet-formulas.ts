import { registerSheet } from "../messages/issue-register";
import { guarded, text } from "../scorecard/formula-text";
import type { ColumnRefs } from "../scorecard/refs";
import type { IssueColumn, LevelColumn } from "./words";

const { formulas: words } = registerSheet;

/** What an issue's formulas read beside its own row. */
interface Around {
  /** The row's scores, side by side. */
  readonly scores: string;
  readonly weights: string;
  readonly bands: ColumnRefs<"from" | "class" | "level">;
  /** Lower bounds and classes as one block of two columns. */
  readonly bandBlock: string;
  readonly levels: ColumnRefs<LevelColumn>;
  readonly asAt: string;
}

/** The formulas of an issue's row. All but its class are plain Excel. */
export function registerFormulas(issues: ColumnRefs<IssueColumn>, around: Around) {
  const { scores, weights, bands, bandBlock } = around;
  const issue = issues.here("issue");
  const scored = `COUNT(${scores})=ROWS(${weights})`;
  const level = issues.here("level");
  return {
    impact: `=IF(AND(${issue}<>"",${scored}),IFERROR(SUM(TRANSPOSE(${weights})*${scores})/SUM(${weights}),""),"")`,
    class:
      `=IF(${issue}="","",IF(COUNT(${weights})*COUNT(${bands.all("from")})=0,${text(words.noMatrix)},` +
      `IFNA(OXM.PRIORITY(${guarded(scores)},${guarded(weights)},${guarded(bandBlock)}),${text(words.notScored)})))`,
    level: `=IFERROR(INDEX(${bands.all("level")},MATCH(${issues.here("class")},${bands.all("class")},0))&"","")`,
    response: `=IF(${issue}="","",IF(${level}="",${text(words.noLevel)},${responseOf(issues, around)}))`,
  };
}

/** What is late, else whether all was in time: first notice, update, plan and resolution, each where it is promised. */
function responseOf(issues: ColumnRefs<IssueColumn>, { levels, asAt }: Around): string {
  const raised = issues.here("raised");
  const resolved = issues.here("resolved");
  const hours = (column: LevelColumn) =>
    `INDEX(${levels.all(column)},MATCH(${issues.here("level")},${levels.all("level")}&"",0))`;
  const late = (column: LevelColumn, from: string, done: string, word: string) =>
    `IF(N(${hours(column)})=0,"",IF(${done}>${from}+${hours(column)}/24+1/86400,${text(word)},""))`;
  const doneOr = (done: string) =>
    `IF(ISNUMBER(${done}),${done},IF(ISNUMBER(${resolved}),${resolved},N(${asAt})))`;
  const updates = `IF(ISNUMBER(${resolved}),"",${late("update", `MAX(${raised},N(${issues.here("update")}))`, `N(${asAt})`, words.update)})`;
  const all =
    `TEXTJOIN(", ",TRUE,${late("firstNotice", raised, doneOr(issues.here("firstNotice")), words.firstNotice)},` +
    `${updates},${late("plan", raised, doneOr(issues.here("plan")), words.plan)},` +
    `${late("resolution", raised, `IF(ISNUMBER(${resolved}),${resolved},N(${asAt}))`, words.resolution)})`;
  return (
    `IFERROR(IF(${all}<>"",${text(words.late)}&${all},IF(ISNUMBER(${resolved}),${text(words.inTime)},${text(words.soFar)})),` +
    `${text(words.noLevel)})`
  );
}

/** What the register comes to: how many issues are late, and how many are open. */
export function headlineFormula(issues: ColumnRefs<IssueColumn>, asAt: string): string {
  const named = `COUNTIFS(${issues.all("issue")},"?*")`;
  const late = `COUNTIFS(${issues.all("response")},${text(`${words.late.slice(0, 1)}*`)})`;
  const open = `(${named}-COUNTIFS(${issues.all("issue")},"?*",${issues.all("resolved")},">0"))`;
  const classed = `COUNTIFS(${issues.all("issue")},"?*",${issues.all("class")},"<>"&${text(words.noMatrix)})`;
  return (
    `=IF(${named}=0,${text(words.empty)},IF(${classed}=0,${text(words.noMatrix)},IF(NOT(ISNUMBER(${asAt})),${text(words.noAsAt)},` +
    `IF(${late}>0,"✗ "&${late}&${text(words.of)}&${named}&${text(words.lateIssues)},${text(words.noneLate)}&${open}&${text(words.open)}))))`
  );
}

/** What is still to be paid for issues that aren't resolved. */
export function openCostFormula(issues: ColumnRefs<IssueColumn>): string {
  return `=SUMPRODUCT((${issues.all("issue")}<>"")*NOT(ISNUMBER(${issues.all("resolved")}))*IF(ISNUMBER(${issues.all("cost")}),${issues.all("cost")},0))`;
}
