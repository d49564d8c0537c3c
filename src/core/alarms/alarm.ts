import type { Look, PlaceOfCell } from "../explain";

/** A page of the pane that helps with an alarm or a next step. */
export type HelpingPage = "what-if" | "structure" | "weightings" | "settings";

/** Something a verdict doesn't say by itself and the person should know before trusting or sending it. */
export interface Alarm {
  readonly key: string;
  readonly sentence: string;
  /** The cell to look at. */
  readonly place?: PlaceOfCell;
  /** The page that helps. */
  readonly page?: HelpingPage;
}

/** Looks for one kind of alarm. */
export type AlarmRule = (look: Look) => readonly Alarm[];
