import { currencyWords, scaleWords, timeWords } from "../../../src/core/thresholds/units";
import * as words from "../../../src/core/thresholds/words";

const phrases = (list: Iterable<string>): string =>
  [...list].map((phrase) => `\`${phrase.replace(/ \/ /g, "/")}\``).join(", ");

const row = (meaning: string, list: Iterable<string>): string => `| ${meaning} | ${phrases(list)} |`;

/** The tables of the documentation that list every word the reader accepts, made from the reader's own tables. */
export const vocabularyTables: Readonly<Record<string, readonly string[]>> = {
  "before-a-value": Object.entries(words.signPhrases).map(([sign, list]) => row(`\`${sign}\``, list)),
  "behind-a-value": Object.entries(words.suffixPhrases).map(([sign, list]) => row(`\`${sign}\``, list ?? [])),
  time: timeWords.map(([unit, list]) => row(unit.name, list.split(" "))),
  money: currencyWords.map(([currency, list]) => row(currency, list.split(" "))),
  multipliers: scaleWords.map(([scale, list]) => row(scale.toLocaleString("en-US"), list.split(" "))),
  answers: [
    row("asks for yes or no, and yes meets it", words.choicePhrases),
    row("yes", words.yesPhrases),
    row("no", words.noPhrases),
  ],
  others: [
    row("a band", words.bandPhrases),
    row("at most 0", words.zeroPhrases),
    row("on budget", words.budgetPhrases),
    row("not agreed (`#N/A`)", words.notAgreedPhrases),
    row("passed over in front of a threshold", words.fillerPhrases),
    row("numbers written out", words.numberWords),
    row("names that a word for a sign may point to", words.referenceNames),
    row("followed by any words, to say when and where", words.qualifierWords),
    row("the same, behind a percentage", words.percentQualifierWords),
    row("keep a number within what is counted", words.rankWords),
  ],
  actuals: [
    row("no actual (missing)", words.noActualPhrases),
    row("on budget", words.onBudgetPhrases),
    row("over budget", words.overBudgetPhrases),
  ],
};
