import { twoClocksSheet } from "../messages/two-clocks";
import { guarded, text } from "../scorecard/formula-text";
import type { ColumnRefs } from "../scorecard/refs";
import {
  type CaseColumn,
  type HoursColumn,
  hoursTable,
  metWords,
  type Party,
  parties,
  type StopColumn,
  stopsTable,
} from "./words";

/** How the formulas refer to the tables, and to the moment open cases are looked at from. */
export interface ClockRefs {
  readonly cases: ColumnRefs<CaseColumn>;
  readonly stops: ColumnRefs<StopColumn>;
  readonly hours: ColumnRefs<HoursColumn>;
  readonly holidays: ColumnRefs<"holiday">;
  readonly asAt: string;
}

const words = twoClocksSheet.formulas;

/**
 * The formulas of the cases. Hours are CLOCK over the case's own stops; whether they are in time is MEETS, so that a
 * verdict waits for two functions; what the sheet comes to is plain Excel.
 */
export function sheetFormulas(
  { cases: { here, all }, stops, hours, holidays, asAt }: ClockRefs,
  tables: Readonly<Record<"stops" | "hours", string>>,
) {
  const [opened, closed, sla] = [here("opened"), here("closed"), here("sla")];
  const block = (table: string, first: string, last: string) => `${table}[[${first}]:[${last}]]`;
  const stopRows = block(tables.stops, stopsTable.headers.from[0], stopsTable.headers.side[0]);
  const week = block(tables.hours, hoursTable.headers.weekday[0], hoursTable.headers.end[0]);
  const own = `FILTER(${guarded(stopRows)},${stops.all("case")}=${here("case")},"")`;
  const clock =
    `OXM.CLOCK(${opened},IF(${closed}="",${asAt},${closed}),${own},` +
    `${guarded(week)},${guarded(holidays.all("holiday"))})`;
  const blankRow = `AND(${here("case")}="",${opened}="")`;
  const metOf = (party: Party) => all(`${party}Met`);
  const count = (party: Party, sign: string) => `COUNTIF(${metOf(party)},${text(`${sign}*`)})`;
  const judged = (party: Party) => `(${count(party, "✓")}+${count(party, "✗")})`;
  const unjudged = `(${count("user", "!")}+${count("user", "–")}+SUMPRODUCT(--ISERROR(${metOf("user")})))`;
  const tally = (party: Party) => `${count(party, "✓")}&${text(words.of)}&${judged(party)}`;

  return {
    hours: (party: Party) => `=IF(${blankRow},"",INDEX(${clock},1,${parties.indexOf(party) + 1}))`,
    met: (party: Party) => {
      const spent = here(party);
      // In seconds, and as text that says so: "<2 days" is 48 hours then, and 20 minutes need no recurring decimal.
      const meets = `OXM.MEETS(ROUND(${spent}*3600,3)&"s",${sla})`;
      return (
        `=IF(${blankRow},"",IF(ISNA(${spent}),${text(metWords.noAsAt)},IF(ISERROR(${spent}),${text(metWords.hoursUnreadable)},` +
        `IF(${sla}="",${text(metWords.noSla)},IFERROR(IF(${meets},IF(${closed}="",${text(metWords.soFar)},${text(metWords.met)}),` +
        `${text(metWords.missed)}),${text(metWords.slaUnreadable)})))))`
      );
    },
    inTime: (party: Party) => `=IFERROR(${count(party, "✓")}/${judged(party)},"")`,
    counted:
      `=IF(COUNTA(${hours.all("start")},${hours.all("end")})=0,${text(twoClocksSheet.counted.every)},` +
      `${text(twoClocksSheet.counted.working)})`,
    headline:
      `=IF(COUNTIF(${all("case")},"?*")+COUNT(${all("case")})=0,${text(words.empty)},` +
      `IF(${judged("user")}+${judged("provider")}=0,IF(${unjudged}=0,${text(words.none)},${text(words.noneJudged)}),` +
      `IF(${count("provider", "✗")}>0,"✗ ",IF(${count("user", "✗")}+${unjudged}>0,"! ","✓ "))&` +
      `${text(words.inTime)}&${tally("provider")}&${text(words.users)}&${tally("user")})&` +
      `IF(${unjudged}=0,"",${text(words.sep)}&${unjudged}&${text(words.unjudged)}))`,
  };
}
