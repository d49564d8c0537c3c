/**
 * Something wrong, or worth a look, in the tables of a workbook: which rule says so, a sentence that says what to do, and
 * the cell it is about. Rules are small and pure; they propose and never change what somebody typed.
 */
export interface Finding {
  /** The rule's own name, by its system: "review-plan/dates-reversed". */
  readonly rule: string;
  /** A problem makes a result wrong or impossible; a warning is worth a look. */
  readonly severity: "problem" | "warning";
  readonly sentence: string;
  readonly place: Place;
}

/** A cell or block, as people name it. */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}
