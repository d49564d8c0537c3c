import { dashboardSteps } from "../messages/dashboard";
import type { FirstStep } from "../systems/system";
import { placeIn } from "../systems/tables";
import type { Dashboard } from "./dashboard";

/** What somebody with an empty dashboard does first, each with the cell to begin in. */
export function firstSteps({ table, driverTable, target }: Dashboard): FirstStep[] {
  const first = table.headerRow + 1;
  return [
    { text: dashboardSteps.metrics, place: placeIn(table, first, "metric") },
    { text: dashboardSteps.weights, place: placeIn(table, first, "weight") },
    ...(target === undefined ? [] : [{ text: dashboardSteps.target, place: target.place }]),
    ...(driverTable === undefined
      ? []
      : [
          {
            text: dashboardSteps.drivers,
            place: placeIn(driverTable, driverTable.headerRow + 1, "metric"),
          },
        ]),
  ];
}
