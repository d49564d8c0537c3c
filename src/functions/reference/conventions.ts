/** How values come in, for every function alike: what a cell holds, then how it is taken. Backticks mark code. */
export const CONVENTIONS: readonly (readonly [holds: string, taken: string])[] = [
  ["a number", "as it is, read at 15 significant digits: 95 % is 0.95"],
  ['text that is a number, `"30%"` or `" 0.3 "`', "that number; WEIGHTCHECK reports it all the same"],
  ["other text where a number belongs", "`#VALUE!`, naming the row and the text"],
  ["TRUE or FALSE", "yes or no for a threshold; `#VALUE!` as a score or a weighting"],
  ['blank: nothing, `""` or only spaces', "missing as a score or an actual; 0 as a weighting"],
  ["`#N/A`", "missing"],
  ["any other error", "comes back as it is; WEIGHTCHECK names its row"],
  [
    "a range",
    "read row by row, so a column of four meets a row of four; rows blank on all sides at the end are ignored",
  ],
  ["a single value where a range belongs", "a range of one cell"],
];

/** What a person who writes formulas should know about Excel itself. */
export const NOTES: readonly string[] = [
  'Some versions of Excel hand a blank cell to a function as 0. Where blank and 0 differ, write the guard into the formula, as the formulas that this add-in inserts do: `=OXM.MEETS(IF(ISBLANK(D2),"",D2),C2)`, or for a range `IF(ISBLANK(D2:D9),"",D2:D9)`.',
  "Functions that give a range spill it, and a table can't hold spilled cells: write them beside the table, or use the function of one row inside it.",
  "Excel shows a sentence of ours on `#VALUE!` and `#N/A` only: select the cell and point at the sign beside it.",
  "`#REF!` and `#NAME?` can't be handed back by a function: Excel shows `#VALUE!` in their place, with a sentence that names the error.",
  "Text numbers and thresholds are read by Excel's own decimal sign: with a decimal point `>99,5%` is `#VALUE!`, never 995 %.",
  "People without the add-in see `#NAME?` once such a formula recalculates.",
];
