import { mustMeetWords } from "../messages/must-meet";
import { text } from "./formula-text";
import type { ColumnRefs, ScorecardColumn, SettingRefs } from "./refs";
import { blanksWords } from "./vocabulary";

/** A Must meet cell takes up to this many names. */
const mostNames = 20;

/**
 * The cell beside Must meet: whether the rows it names meet the target by themselves. Plain Excel on purpose: no more
 * functions for a verdict to wait for, and the same formula serves while formulas are shared. It takes arrays.
 *
 * Blank without names; else "✓ Held", what misses ("✗ …"), what isn't measured yet ("… …"), or what is wrong ("! …").
 */
export function mustMeetCheck(
  { all }: Pick<ColumnRefs<ScorecardColumn>, "all">,
  { mustMeet, target, blanks }: Required<Pick<SettingRefs, "mustMeet" | "target" | "blanks">>,
): string {
  const { and, must, isAt, areAt, isOpen, areOpen, held, unknown, targetNeeded } = mustMeetWords;
  const metric = `TRIM(${all("metric")})`;
  // As `mustMeetName` writes it.
  const name = `SUBSTITUTE(${metric},";",",")`;
  const combined = all("combined");
  const steps = Array.from({ length: mostNames }, (_, index) => index).join(",");
  const size = `LEN(${mustMeet})`;
  const apart = `SUBSTITUTE(${mustMeet},";",REPT(" ",${size}))`;
  const names = `TRIM(MID(${apart},{${steps}}*${size}+1,${size}))`;
  const strangers = `TEXTJOIN(", ",TRUE,IF(${names}="","",IF(ISNA(MATCH(${names},${name},0)),${names},"")))`;
  const list = `";"&UPPER(SUBSTITUTE(SUBSTITUTE(TRIM(${mustMeet}),"; ",";")," ;",";"))&";"`;
  const chosen = `(${metric}<>"")*ISNUMBER(FIND(";"&UPPER(${name})&";",${list}))`;
  // Under "leave out" the measured part of a row is all of it.
  const measured = all("measured");
  const whole =
    measured === "" ? "1" : `((ROUND(${measured},10)>=1)+(${blanks}=${text(blanksWords.exclude)})>0)`;
  const bound = targetNumber(target);
  const strict = `(LEFT(TRIM(${target}))=">")*ISERROR(FIND("=",${target}))`;
  const missed = `${chosen}*IF(ISNUMBER(${combined}),${whole}*(ROUND(${combined},14)<${bound}+${strict}*5/10^15),0)`;
  const open = `${chosen}*IF(ISNUMBER(${combined}),1-${whole},1)`;
  // As many decimals as it takes not to show the bound itself.
  const figure =
    `IF(ROUND(${combined},3)<${bound},ROUND(${combined}*100,1),` +
    `IF(ROUND(${combined},5)<${bound},ROUND(${combined}*100,3),ROUND(${combined}*100,12)))&"%"`;
  const joined = (of: string, what: string) => `TEXTJOIN(${text(and)},TRUE,IF(${of},${what},""))`;
  const either = (of: string, one: string, more: string) =>
    `${text(must)}&IF(SUM(${of})=1,${text(one)},${text(more)})`;
  return (
    `=IF(ISBLANK(${mustMeet}),"",IF(${strangers}<>"","! "&${strangers}&${text(unknown)},` +
    `IF(ISERROR(${bound}),${text(targetNeeded)},` +
    `IF(SUM(${missed})>0,"✗ "&${joined(missed, metric)}&${either(missed, isAt, areAt)}&${joined(missed, figure)},` +
    `IF(SUM(${open})>0,"… "&${joined(open, metric)}&${either(open, isOpen, areOpen)},${text(held)})))))`
  );
}

/** The figure of a target that is one lower bound (`>90%`, `≥ 0.9`, `90%`) in plain Excel; an error for any other. */
export function targetNumber(target: string): string {
  return `VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${target},">=",""),"≥",""),">","")," ",""))`;
}

/**
 * A verdict that says what its must-meet rows say: never Met while one of them misses or is open. Without such rows, or
 * while all of them hold, it is the verdict itself.
 *
 * @param verdict A call that gives the verdict, written once for each of the two.
 * @param check The cell of `mustMeetCheck`.
 */
export function verdictWithMustMeet(
  verdict: string,
  check: string,
  { all }: Pick<ColumnRefs<ScorecardColumn>, "all">,
  target: string,
): string {
  const { verdictTarget, theTarget } = mustMeetWords;
  const missed = `LEFT(${check})="✗"`;
  // What a missed row adds to a verdict that is missed anyway is no "but".
  const link = `IF(ROUND(SUM(${all("score")}),14)<IFERROR(${targetNumber(target)},0),"; ",", but ")`;
  const clause = `${link}&MID(${check},3,999)&${text(theTarget)}`;
  const said = `SUBSTITUTE(${verdict},${text(verdictTarget)},${clause})`;
  const notMet = `SUBSTITUTE(${said},"✓ Met:",IF(${missed},"✗ Missed:","… Incomplete:"))`;
  const decided = `SUBSTITUTE(${notMet},"… Incomplete:",IF(${missed},"✗ Missed:","… Incomplete:"))`;
  // What a met target has to spare is no news beside the row that takes the verdict away.
  const short = `TRIM(LEFT(SUBSTITUTE(${decided},", with ","."&REPT(" ",2000)),2000))`;
  return `=IF(OR(${check}="",LEFT(${check})="✓"),${verdict},${short})`;
}
