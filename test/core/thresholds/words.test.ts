import { judge, readThresholds } from "../../../src/core/thresholds";
import { currencyWords, scaleWords, timeWords } from "../../../src/core/thresholds/units";
import * as words from "../../../src/core/thresholds/words";

/** Every way a phrase of the tables may be typed. */
const typings = (phrase: string): string[] => {
  const written = phrase.replace(/ \/ /g, "/");
  return [written, written.toUpperCase(), phrase.replace(/ /g, "  "), `${written} *`];
};

const entries = (table: object): [string, string][] =>
  Object.entries(table as Record<string, string[]>).flatMap(([sign, list]) =>
    list.map((phrase): [string, string] => [phrase, sign]),
  );

it.each(entries(words.signPhrases))("“%s 5%%” compares by %s", (phrase, sign) => {
  for (const typed of typings(phrase).slice(0, 3))
    expect(readThresholds(`${typed} 5%`)).toMatchObject({
      ok: true,
      value: [{ kind: "limit", sign, bound: 0.05 }],
    });
});

it.each(entries(words.suffixPhrases))("“5%% %s” compares by %s", (phrase, sign) => {
  for (const typed of typings(phrase))
    expect(readThresholds(`5% ${typed}`)).toMatchObject({
      ok: true,
      value: [{ kind: "limit", sign, bound: 0.05 }],
    });
});

it.each(words.bandPhrases)("“%s 5 to 10” is a band", (phrase) =>
  expect(readThresholds(`${phrase} 5 to 10`)).toMatchObject({ value: [{ kind: "band", low: 5, high: 10 }] }),
);

it.each(words.zeroPhrases)("“%s” is at most 0", (phrase) => {
  for (const typed of typings(phrase))
    expect(readThresholds(typed)).toMatchObject({ value: [{ kind: "limit", sign: "<=", bound: 0 }] });
});

it.each(words.budgetPhrases)("“%s” is on budget", (phrase) => {
  for (const typed of typings(phrase))
    expect(readThresholds(typed)).toMatchObject({ value: [{ kind: "budget" }] });
});

it.each([...words.choicePhrases, ...words.yesPhrases])("“%s” asks for a yes", (phrase) => {
  for (const typed of typings(phrase))
    expect(readThresholds(typed)).toMatchObject({ value: [{ kind: "answer", expected: true }] });
});

it.each(words.yesPhrases)("“%s” is a yes", (phrase) => {
  for (const typed of typings(phrase))
    expect(judge(typed, "yes/no")).toMatchObject({ value: [{ state: "met" }] });
});

it.each(words.noPhrases)("“%s” is a no, and asks for one only when it is plain", (phrase) => {
  for (const typed of typings(phrase)) {
    expect(judge(typed, "yes/no")).toMatchObject({ value: [{ state: "missed" }] });
    expect(readThresholds(typed).ok).toBe(words.plainNo.has(phrase));
  }
});

it.each(words.notAgreedPhrases)("“%s” is not agreed", (phrase) => {
  for (const typed of typings(phrase))
    expect(readThresholds(typed)).toMatchObject({ problem: { key: "not-agreed", error: "notAvailable" } });
});

it.each(words.noActualPhrases)("“%s” is no actual", (phrase) => {
  for (const typed of typings(phrase))
    expect(judge(typed, ">95%")).toMatchObject({ value: [{ state: "missing" }] });
});

it.each([
  ...words.onBudgetPhrases.map((phrase) => [phrase, "met"]),
  ...words.overBudgetPhrases.map((phrase) => [phrase, "missed"]),
])("“%s” about a budget: %s", (phrase = "", state) => {
  for (const typed of typings(phrase))
    expect(judge(typed, "On budget")).toMatchObject({ value: [{ state }] });
});

it.each(words.fillerPhrases)("“%s” in front changes nothing", (phrase) =>
  expect(readThresholds(`${phrase} >95%`)).toMatchObject({
    value: [{ sign: ">", bound: 0.95, label: undefined }],
  }),
);

it.each(words.numberWords.map((word, n): [string, number] => [word, n]))("“at most %s” is %d", (word, n) =>
  expect(readThresholds(`at most ${word} incidents`)).toMatchObject({ value: [{ bound: n }] }),
);

it.each([...words.referenceNames].filter((name) => name !== "agreed"))("“within %s” is a reference", (name) =>
  expect(readThresholds(name === "budget" ? "below budget" : `within ${name}`)).toMatchObject({
    value: [{ kind: "reference", name }],
  }),
);

it.each(
  timeWords.flatMap(([unit, list]) => list.split(" ").map((word): [string, string] => [word, unit.name])),
)("“<2%s” is in %ss", (word, name) => {
  for (const typed of [`<2${word}`, `<2 ${word}`, `< 2 ${word.toUpperCase()}`, `no more than 2 ${word}`])
    expect(readThresholds(typed)).toMatchObject({ value: [{ bound: 2, unit: { kind: "time", name } }] });
});

it.each(
  currencyWords.flatMap(([sign, list]) => list.split(" ").map((word): [string, string] => [word, sign])),
)("“<2 %s” is money in %s", (word, currency) => {
  for (const typed of [`<2 ${word}`, `<2${word}`, `<2k ${word}`])
    expect(readThresholds(typed)).toMatchObject({ value: [{ unit: { kind: "money", currency } }] });
});

it.each(
  scaleWords.flatMap(([scale, list]) => list.split(" ").map((word): [string, number] => [word, scale])),
)("“<£2%s” is two times %d", (word, scale) => {
  for (const typed of [`<£2${word}`, `<£2 ${word}`, `<£2${word.toUpperCase()}`])
    expect(readThresholds(typed)).toMatchObject({ value: [{ bound: 2 * scale }] });
});

it.each([
  ["3 breaches", "<5 breach"],
  ["1 query", "<5 queries"],
  ["1 MI", "<5 mis"],
  ["3 classes", "<5 Class"],
])("%s compare with %s", (actual, threshold) => expect(judge(actual, threshold).ok).toBe(true));
