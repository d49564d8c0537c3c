import {
  displayStructured,
  formatStructured,
  parseStructured,
} from "../../../src/preview/formulas/structured";

// what people type | how a file holds it | inside the table | beside it
const readable: [string, string, string, string][] = [
  ["Score", "T[Score]", "[Score]", "T[Score]"],
  ["@Score", "T[[#This Row],[Score]]", "[@Score]", "T[@Score]"],
  ["@[OXM Score]", "T[[#This Row],[OXM Score]]", "[@[OXM Score]]", "T[@[OXM Score]]"],
  ["[#This Row],[OXM Score]", "T[[#This Row],[OXM Score]]", "[@[OXM Score]]", "T[@[OXM Score]]"],
  ["#All", "T[#All]", "[#All]", "T[#All]"],
  ["#Headers", "T[#Headers]", "[#Headers]", "T[#Headers]"],
  ["[#Headers],[Score]", "T[[#Headers],[Score]]", "[[#Headers],[Score]]", "T[[#Headers],[Score]]"],
  ["[A]:[C]", "T[[A]:[C]]", "[[A]:[C]]", "T[[A]:[C]]"],
  ["@[A]:[C]", "T[[#This Row],[A]:[C]]", "[@[A]:[C]]", "T[@[A]:[C]]"],
  [
    "[#Headers],[#Data],[A]",
    "T[[#Headers],[#Data],[A]]",
    "[[#Headers],[#Data],[A]]",
    "T[[#Headers],[#Data],[A]]",
  ],
  ["@", "T[#This Row]", "[@]", "T[@]"],
  ["", "T[]", "T", "T"],
  ["It''s '#1", "T[It''s '#1]", "[It''s '#1]", "T[It''s '#1]"],
];

test.each(readable)("%s", (inner, stored, inside, beside) => {
  const spec = parseStructured(inner);
  expect(spec).toBeDefined();
  if (!spec) return;
  expect(formatStructured("T", spec)).toBe(stored);
  expect(displayStructured("T", spec, true)).toBe(inside);
  expect(displayStructured("T", spec, false)).toBe(beside);
  expect(parseStructured(stored.slice(stored.indexOf("[") + 1, -1))).toEqual(spec);
});

test.each(["#Nonsense", "[#All],[#Headers]", "@[A],[B]", "[A],[B]"])("refuses %s", (inner) => {
  expect(parseStructured(inner)).toBeUndefined();
});
