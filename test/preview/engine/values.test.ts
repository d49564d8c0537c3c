import { displayText, readInput } from "../../../src/preview/engine/values";

test.each<[string, string, boolean, object]>([
  ["95%", "General", false, { value: 0.95, numberFormat: "0%" }],
  ["99.5%", "General", false, { value: 0.995, numberFormat: "0.00%" }],
  ["29%", "0%", false, { value: 0.29 }],
  ["1,234.5", "General", false, { value: 1234.5 }],
  ["1,23", "General", false, { value: "1,23" }],
  ["-3e2", "General", false, { value: -300 }],
  ["true", "General", false, { value: true }],
  ["'007", "General", false, { value: "007", text: true }],
  ["007", "@", false, { value: "007", text: true }],
  ["=A1", "General", false, { formula: "=A1" }],
  ["=", "General", false, { value: "=" }],
  ["#n/a", "General", false, { value: "#N/A" }],
  ["81", "0.0%", true, { value: 0.81 }],
  ["81", "0.0%", false, { value: 81 }],
  [".5", "0.0%", true, { value: 0.5 }],
  ["+A1", "General", true, { formula: "=+A1" }],
  [">90%", "General", true, { value: ">90%" }],
])("%s in a cell formatted %s (typed: %s)", (input, pattern, typed, expected) => {
  expect(readInput(input, pattern, typed)).toEqual(expected);
});

test.each<[number | string | boolean, string, string]>([
  [0.899, "0.0##%", "89.9%"],
  [1234.5, "#,##0.00", "1,234.50"],
  [0.1, "General", "0.1"],
  [true, "0%", "TRUE"],
  ["#N/A", "0%", "#N/A"],
  ["text", "0%", "text"],
])("%s through %s shows %s", (value, pattern, text) => {
  expect(displayText(value, pattern)).toBe(text);
});
