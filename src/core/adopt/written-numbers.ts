import type { CellChange } from "../change/workbook-change";
import { shareFormats } from "../scorecard/number-formats";
import { exactProduct } from "../values/numbers";
import type { AdoptChoices } from "./adoption";
import { scoresAsPoints, textWeightings } from "./scoring";
import type { ReadCell, TableReading } from "./table-reading";

/**
 * Numbers of the table as Excel and the functions take them, where a person ticked it: a score of 93 as 93%, and weightings
 * that are text as numbers.
 *
 * @param shift How far the table moves down.
 */
export function writtenNumbers(reading: TableReading, choices: AdoptChoices, shift: number): CellChange[] {
  const { sheet } = reading.block;
  const at = ({ row, column }: ReadCell) => ({ sheet, row: row + shift, column });
  const scores = choices.writePercentages === true ? scoresAsPoints(reading) : [];
  const weightings = choices.writeWeightings === true ? textWeightings(reading) : [];
  const shares = weightings.every(({ weight }) => Number.isInteger(exactProduct(weight, 100)))
    ? "0%"
    : shareFormats.exact;
  return [
    ...scores.flatMap(({ combined }) =>
      typeof combined?.value === "number"
        ? [{ ...at(combined), value: exactProduct(combined.value, 0.01), numberFormat: shareFormats.exact }]
        : [],
    ),
    ...weightings.map(({ cell, weight }) => ({
      ...at(cell),
      value: weight,
      numberFormat: reading.weightings.scale === "points" ? "General" : shares,
    })),
  ];
}
