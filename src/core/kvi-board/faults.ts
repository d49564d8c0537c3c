import { kviCells, noAsAt } from "../messages/kvi-findings";
import type { Finding } from "../systems/finding";
import { placeOfTable } from "../systems/tables";
import { readDay } from "../values/day";
import type { Board } from "./board";
import { cardFaults } from "./card-faults";
import { dateFault } from "./date-faults";
import { grouped, type RowFault } from "./grouped";
import { judgeBoard, type JudgedCard } from "./judge";
import { rowFaults } from "./row-faults";

/** What is wrong with a board's data, or worth a look; nothing is put right unasked. */
export function boardFaults(board: Board, judged: readonly JudgedCard[] = judgeBoard(board)): Finding[] {
  return grouped([
    ...asAtFaults(board),
    ...judged.flatMap((each) => cardFaults(board, each)),
    ...rowFaults(board, judged),
  ]);
}

function asAtFaults({ asAt, asAtCell, table }: Board): RowFault[] {
  if (asAt !== undefined || table.rows.length === 0) return [];
  const place = asAtCell?.place ?? placeOfTable(table);
  if (asAtCell !== undefined && readDay(asAtCell.value).kind !== "blank")
    return dateFault(asAtCell.value, kviCells.asAt, place);
  return [{ rule: "no-as-at", severity: "problem", key: "", place, sentence: noAsAt }];
}
