import { levelNames } from "../messages/maturity";
import { maturitySheet } from "../messages/maturity-sheet";
import { guarded, text } from "../scorecard/formula-text";
import type { ColumnRefs } from "../scorecard/refs";
import { levels } from "./levels";
import { metPhrases, missingPhrases } from "./results";
import { type AssessmentColumn, methodWords, metWords } from "./words";

type Refs = ColumnRefs<AssessmentColumn>;

const { formulas: words } = maturitySheet;

/** A column for MATURITY: blank where a row names no metric, or no level that asks for it, which counts nowhere. */
const asked = ({ all }: Refs, column: AssessmentColumn) =>
  `IF((${all("metric")}="")+(${all("level")}="")>0,"",${guarded(all(column))})`;

/** What stands in Met as it is compared; nothing for an error. */
const answer = ({ all }: Refs) => `LOWER(TRIM(IFERROR(${all("met")},"")))`;

/** Which answers are one of some phrases: by FIND, to which no sign in a cell is a wildcard, as some are to MATCH. */
function isOneOf(refs: Refs, phrases: readonly string[]): string {
  // A text in a formula has 255 characters at the most.
  const half = Math.ceil(phrases.length / 2);
  const list = [`|${phrases.slice(0, half).join("|")}|`, `${phrases.slice(half).join("|")}|`].map(text);
  return `ISNUMBER(FIND("|"&${answer(refs)}&"|",${list.join("&")}))`;
}

/** Which rows are met as the pane reads them: ✓, one of its words, TRUE, or an attainment of 1. */
const isMet = (refs: Refs) =>
  `((LEFT(${answer(refs)},1)="✓")+${isOneOf(refs, metPhrases)}+IFERROR(ROUND(${refs.all("met")}*1,14)=1,FALSE)>0)`;

/** Which rows have no result yet; "! 1 of 3 missed" is one. */
const isMissing = (refs: Refs) =>
  `(ISNUMBER(FIND(LEFT(${answer(refs)}&"–",1),"–…!"))*(RIGHT(${answer(refs)},7)<>" missed")+${isOneOf(refs, missingPhrases)}>0)`;

/** Whether a row's metric is met; "" where the row has no metric, or no level that asks for it. */
export function metFormula({ here }: Refs): string {
  const [metric, level, actual] = [here("metric"), here("level"), here("actual")];
  const judged =
    `IFNA(IF(OXM.MEETS(${actual},${guarded(here("threshold"))}),${text(metWords.met)},${text(metWords.notMet)}),` +
    // An actual such as "n/a" is no result; only what no threshold can judge isn't agreed.
    `IF(ISNA(${actual}),${text(metWords.noResult)},` +
    `IF(ISNA(OXM.MEETS(0,${guarded(here("threshold"))})),${text(metWords.notAgreed)},${text(metWords.noResult)})))`;
  return (
    `=IF(OR(${metric}="",${level}=""),"",IF(ISBLANK(${actual}),${text(metWords.noResult)},` +
    `IFERROR(${judged},${text(metWords.unreadable)})))`
  );
}

/**
 * The facts above the assessment: level reached, share met, and how many metrics have no result. Level and share are ""
 * until there is a result, so that a scorecard that refers to them has nothing to judge; `missingAt` is the third's cell.
 */
export function factFormulas(refs: Refs, missingAt: string) {
  const { all } = refs;
  const counts = `(${all("metric")}<>"")*(${all("level")}<>"")`;
  const isBlank = `${missingAt}=SUMPRODUCT(${counts})`;
  const level = `OXM.MATURITY(${asked(refs, "level")},${asked(refs, "met")})`;
  return {
    // LEFT of nothing keeps the error of a level that can't be read.
    level: `=IFNA(IF(${isBlank},LEFT(${level},0),${level}),"")`,
    // Plain Excel, so that a scorecard fed by it waits for no function more than it has to.
    share: `=IF(${isBlank},"",SUMPRODUCT(${counts}*${isMet(refs)})/SUMPRODUCT(${counts}))`,
    missing: `=SUMPRODUCT(${counts}*${isMissing(refs)})`,
  };
}

/** What an assessment comes to, by the rule that is chosen. */
export function headlineFormula(
  refs: Refs,
  at: Readonly<Record<"method" | "level" | "share" | "missing", string>>,
): string {
  const { all } = refs;
  const total = `SUMPRODUCT((${all("metric")}<>"")*(${all("level")}<>""))`;
  const met = `ROUND(${at.share}*${total},0)`;
  const counted = `${met}&${text(words.of)}&${total}`;
  const besides = (count: string, one: string, several: string) =>
    `IF(${count}=0,"",IF(${count}=1,${text(one)},", "&${count}&${text(several)}))`;
  const missing = besides(at.missing, words.one, words.several);
  const noLevel = `SUMPRODUCT((${all("metric")}<>"")*(${all("level")}=""))`;
  const lost = besides(noLevel, words.oneLost, words.severalLost);
  const names = levels.map((level) => text(levelNames[level]));
  const reached =
    `IF(${at.level}=0,${text(words.none)},IF(${at.level}=5,"✓ ","… ")&${text(words.level)}&${at.level}&" "&` +
    `CHOOSE(${at.level},${names.join(",")})&${text(words.reached)})&": "&${counted}&${text(words.metricsMet)}`;
  const perLevel = `OXM.MATURITY(${asked(refs, "level")},${asked(refs, "met")},"share")`;
  const shares =
    `IF(${at.share}=1,"✓ ","… ")&${percent(at.share)}&${text(words.share)}&" ("&${counted}&"): "&` +
    `TEXTJOIN(", ",TRUE,IFERROR({${names.join(",")}}&" "&${percent(perLevel)},""))`;
  return (
    `=IF(${total}=0,${text(words.empty)},IF(NOT(ISNUMBER(${at.level})+IFERROR(${at.level}="",FALSE)),${text(words.unreadable)},` +
    `IF(${at.missing}=${total},${text(words.nothing)},` +
    `IF(${at.method}=${text(methodWords.share)},${shares},${reached})&${missing}&${lost})))`
  );
}

/** Whole percent, never rounded up: 99.6 % isn't all of it. */
const percent = (share: string) => `INT(ROUND(${share}*100,6))&"%"`;

/** A row of the sheet of levels: of the practice it names, the level reached, the share per level and how many are met. */
export function practiceFormulas(refs: Refs, practice: string) {
  const { all } = refs;
  const mine = `${all("practice")}=${practice}`;
  const given = (column: AssessmentColumn) => `IF(${mine},${asked(refs, column)},"")`;
  const maturity = (method = "") => `OXM.MATURITY(${given("level")},${given("met")}${method})`;
  const forIt = (formula: string) => `=IF(${practice}="","",IFNA(${formula},"–"))`;
  return {
    reached: forIt(maturity()),
    share: (level: number) => forIt(`INDEX(${maturity(',"share"')},1,${level})`),
    met:
      `=IF(${practice}="","",SUMPRODUCT((${mine})*(${all("metric")}<>"")*(${all("level")}<>"")*${isMet(refs)})&${text(words.of)}&` +
      `SUMPRODUCT((${mine})*(${all("metric")}<>"")*(${all("level")}<>"")))`,
  };
}
