import type { ConditionalFormatPlan, StylePlan } from "./plan";

const ink = "#1B2733";
const quiet = "#5A6672";
const navy = "#1B365D";
const line = { style: "Continuous", color: "#D5DBE1" };
const strong = { style: "Continuous", color: navy };

/** How the worksheet looks: few colours, all of them readable in print without colour. */
export const looks = {
  title: { bold: true, fontSize: 16, fontColor: navy },
  verdict: { bold: true, fontSize: 11, fontColor: ink, vertical: "Center" },
  label: { fontColor: quiet, horizontal: "Left" },
  // In a wide column, at the side where its value stands.
  labelRight: { fontColor: quiet, horizontal: "Right" },
  setting: { bold: true, fontColor: ink, horizontal: "Left", borders: { bottom: line } },
  fact: { bold: true, fontColor: ink, horizontal: "Left" },
  hint: { italic: true, fontColor: quiet },
  header: { bold: true, fontColor: "#FFFFFF", fill: navy, wrapText: true, vertical: "Center" },
  // After a column of figures, so that words don't touch them.
  headerIndented: {
    bold: true,
    fontColor: "#FFFFFF",
    fill: navy,
    wrapText: true,
    horizontal: "Left",
    indent: 1,
    vertical: "Center",
  },
  headerNumber: {
    bold: true,
    fontColor: "#FFFFFF",
    fill: navy,
    wrapText: true,
    horizontal: "Right",
    vertical: "Center",
  },
  headerCenter: {
    bold: true,
    fontColor: "#FFFFFF",
    fill: navy,
    wrapText: true,
    horizontal: "Center",
    vertical: "Center",
  },
  text: { fontColor: ink, wrapText: true, vertical: "Top", borders: { bottom: line } },
  indentedText: {
    fontColor: ink,
    wrapText: true,
    horizontal: "Left",
    indent: 1,
    vertical: "Top",
    borders: { bottom: line },
  },
  strongText: { bold: true, fontColor: ink, wrapText: true, vertical: "Top", borders: { bottom: line } },
  number: { fontColor: ink, horizontal: "Right", vertical: "Top", borders: { bottom: line } },
  // The one place to type: tinted, and blue as finance writes its inputs.
  input: {
    fontColor: "#1F4E9E",
    fill: "#FFF8E1",
    horizontal: "Center",
    vertical: "Top",
    borders: { bottom: line },
  },
  // Among the inputs one that comes from another sheet: not tinted, since typing there would cut it off.
  fed: { fontColor: ink, horizontal: "Center", vertical: "Top", borders: { bottom: line } },
  total: { bold: true, fontColor: ink, vertical: "Center", borders: { top: strong, bottom: strong } },
  totalIndented: {
    bold: true,
    fontColor: ink,
    horizontal: "Left",
    indent: 1,
    vertical: "Center",
    borders: { top: strong, bottom: strong },
  },
  totalNumber: {
    bold: true,
    fontColor: ink,
    horizontal: "Right",
    vertical: "Center",
    borders: { top: strong, bottom: strong },
  },
} as const satisfies Record<string, StylePlan>;

/** Shapes and their colours; the shape and the word stand in the text, so nothing is lost without colour. */
const shapeColors: readonly (readonly [string, string])[] = [
  ["✓", "#0B6A2B"],
  ["✗", "#B3261E"],
  ["!", "#8A5300"],
  ["…", "#0B5C8A"],
  ["–", quiet],
  ["✎", "#0B5C8A"],
];

/** Colours the text of the given cells by the shape it begins with. */
export function shapeFormats(address: string): ConditionalFormatPlan[] {
  return shapeColors.map(([text, fontColor]) => ({ address, rule: { kind: "beginsWith", text }, fontColor }));
}

/** Colours words that carry no shape, such as a measure's result. */
export function wordFormats(
  address: string,
  words: Readonly<Record<string, "good" | "bad" | "quiet">>,
): ConditionalFormatPlan[] {
  const colors = { good: "#0B6A2B", bad: "#B3261E", quiet };
  return Object.entries(words).map(([text, kind]) => ({
    address,
    rule: { kind: "beginsWith", text },
    fontColor: colors[kind],
  }));
}
