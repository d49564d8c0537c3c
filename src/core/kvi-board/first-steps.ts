import { kviSteps } from "../messages/kvi-page";
import type { FirstStep } from "../systems/system";
import { type DataTable, placeIn } from "../systems/tables";
import type { Board } from "./board";

/** What somebody with an empty board does first, each with the cell to begin in. */
export function firstSteps({ table, asAtCell, ...fed }: Board): FirstStep[] {
  const step = <Column extends string>(text: string, to: DataTable<Column> | undefined, column: Column) =>
    to === undefined ? [] : [{ text, place: placeIn(to, to.headerRow + 1, column) }];
  return [
    ...(asAtCell === undefined ? [] : [{ text: kviSteps.asAt, place: asAtCell.place }]),
    ...step(kviSteps.cards, table, "kvi"),
    ...step(kviSteps.scale, fed.scale[0], "kvi"),
    ...step(kviSteps.responses, fed.responses[0], "date"),
    ...step(kviSteps.caps, fed.caps[0], "kvi"),
    ...step(kviSteps.breaches, fed.breaches[0], "month"),
    ...step(kviSteps.deliveries, fed.deliveries[0], "kvi"),
  ];
}
