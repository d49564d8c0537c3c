import { adoptRoles, type AdoptRole } from "../../../core/adopt/roles";
import type { TableReading } from "../../../core/adopt/table-reading";
import { adoptTexts, leftAloneLine, roleWords } from "../../../core/messages/adopt-page";
import { shownText } from "../../../core/adopt/text-lines";
import { cellAddress, columnName } from "../../../core/scorecard/address";
import { useAdoptStyles } from "./styles";

interface Props {
  readonly table: TableReading;
  readonly onRole: (column: number, role: AdoptRole | null) => void;
  readonly onTotal: (row: number | null) => void;
}

/** What each column is used for, to be said otherwise; and which row is the total. */
export function ColumnsSection({ table, onRole, onTotal }: Props) {
  const styles = useAdoptStyles();
  const { columns, leftAlone, block, header, totalRow } = table;
  const firstRow = (header?.last ?? block.row - 1) + 1;
  const rows = Array.from(
    { length: Math.min(60, block.lastRow - firstRow + 1) },
    (_, index) => block.lastRow - index,
  );
  return (
    <details className={styles.section} open={columns.some(({ guessed }) => guessed)}>
      <summary className={styles.summary}>{adoptTexts.columns}</summary>
      <div className={styles.columns}>
        {columns.map(({ column, header: text, role, guessed }) => {
          const name = text === "" ? adoptTexts.noHeader : text;
          const id = `adopt-column-${column}`;
          return [
            <label key={`${id}-label`} htmlFor={id} className={styles.columnName} title={name}>
              {columnName(column)}: {name}
              {guessed && <em> ({adoptTexts.guessed})</em>}
            </label>,
            <select
              key={id}
              id={id}
              className={styles.input}
              value={role ?? "none"}
              onChange={(event) =>
                onRole(column, adoptRoles.find((each) => each === event.target.value) ?? null)
              }
            >
              {(["none", ...adoptRoles] as const).map((each) => (
                <option key={each} value={each}>
                  {roleWords[each]}
                </option>
              ))}
            </select>,
          ];
        })}
        <label htmlFor="adopt-total" className={styles.columnName}>
          {adoptTexts.totalRow}
        </label>
        <select
          id="adopt-total"
          className={styles.input}
          value={totalRow ?? "none"}
          onChange={(event) => onTotal(event.target.value === "none" ? null : Number(event.target.value))}
        >
          <option value="none">{adoptTexts.noTotal}</option>
          {rows.map((row) => (
            <option key={row} value={row}>
              {row + 1}
            </option>
          ))}
        </select>
      </div>
      {leftAlone.length > 0 && (
        <p className={styles.quiet} style={{ paddingBottom: "8px" }}>
          {leftAloneLine(leftAlone.length)}
          {": "}
          {leftAlone
            .slice(0, 6)
            .map(({ row, column, value }) => `${cellAddress(row, column)} ${shownText(value).slice(0, 24)}`)
            .join(", ")}
          {leftAlone.length > 6 ? ", …" : ""}
        </p>
      )}
    </details>
  );
}
