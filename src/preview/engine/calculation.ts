import {
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  type ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";
import type { UniverServices } from "./services";

const setRangeValues = "sheet.mutation.set-range-values";
const styleCommands = new Set([
  "sheet.command.set-style",
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

/** Knows when Univer's formula engine is at rest: no write waiting for it, no calculation running. */
export class CalculationTracker {
  private waiting = false;
  private running = false;
  private listeners: (() => void)[] = [];

  constructor(services: UniverServices) {
    const { commands, dirty } = services;
    commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.waiting = false;
        this.running = true;
      } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
        // Results are written by other listeners of the same notification: rest comes after them.
        if (functionsExecutedState !== undefined) setTimeout(() => this.rest(), 0);
      } else if (dirty.get(command.id)) {
        const { trigger = "" } = (command.params ?? {}) as { trigger?: string };
        const styleOnly = command.id === setRangeValues && (options?.onlyLocal || styleCommands.has(trigger));
        if (!styleOnly) this.waiting = true;
      }
    });
  }

  get busy(): boolean {
    return this.waiting || this.running;
  }

  /** Calls back whenever a calculation has ended and its results are in the cells. */
  onRest(listener: () => void): void {
    this.listeners.push(listener);
  }

  private rest(): void {
    this.running = false;
    for (const listener of this.listeners) listener();
  }
}
