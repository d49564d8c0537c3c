import { Fragment } from "react";
import type { ReadItem, ReadMetric, TableReading } from "../../../core/adopt/table-reading";
import { typedShare } from "../../../core/adopt/plan-fresh";
import { adoptTexts, sectionLine, weightText } from "../../../core/messages/adopt-page";
import { formatPercent } from "../../../core/thresholds/format";
import { cellAddress } from "../../../core/scorecard/address";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { useAdoptStyles } from "./styles";

interface Props {
  readonly table: TableReading;
  readonly open: boolean;
  readonly onGoTo: (place: Place) => void;
}

/** Each metric with its measures and their thresholds in English, as they were read. */
export function MetricsSection({ table, open, onGoTo }: Props) {
  const styles = useAdoptStyles();
  const { metrics } = table;
  return (
    <details className={styles.section} open={open}>
      <summary className={styles.summary}>{sectionLine(adoptTexts.measures, metrics.length)}</summary>
      <ul className={styles.list}>
        {metrics.slice(0, 100).map((metric, index) => (
          <li key={index} className={styles.metric}>
            <Metric table={table} metric={metric} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface MetricProps extends Omit<Props, "open"> {
  readonly metric: ReadMetric;
}

function Metric({ table, metric, onGoTo }: MetricProps) {
  const styles = useAdoptStyles();
  const { sheet } = table.block;
  const { name, rows, combined, weighting, weight, items } = metric;
  const typed = typedShare(metric);
  const column = table.columns.find(({ role }) => role === "metric")?.column ?? table.block.column;
  const addressOf = (cell: { readonly row: number; readonly column: number } | undefined) =>
    cell === undefined ? undefined : cellAddress(cell.row, cell.column);
  return (
    <>
      <div className={styles.metricTop}>
        <CellLink
          figure={{
            text: name === "" ? adoptTexts.unnamed : name,
            address: cellAddress(rows[0] ?? 0, column),
          }}
          what={adoptTexts.measures}
          sheet={sheet}
          onGoTo={onGoTo}
        />
        <CellLink
          figure={{ text: weightText(weight, table.weightings), address: addressOf(weighting) }}
          what={name}
          sheet={sheet}
          onGoTo={onGoTo}
        />
      </div>
      {combined !== undefined && (
        <p className={styles.quiet}>
          {adoptTexts.ownScore}:{" "}
          <CellLink
            figure={{
              text: typed === undefined ? String(combined.value) : formatPercent(typed),
              address: addressOf(combined),
            }}
            what={name}
            sheet={sheet}
            onGoTo={onGoTo}
          />
        </p>
      )}
      <dl className={styles.measures}>
        {items.flatMap((item) =>
          pairsOf(item).map(([measure, threshold, faulty], index) => (
            <Fragment key={`${item.row} ${index}`}>
              <dt className={styles.cell}>{measure}</dt>
              <dd className={styles.cell}>
                {threshold === "" ? (
                  adoptTexts.notAgreed
                ) : (
                  <CellLink
                    figure={{ text: `${faulty ? "! " : ""}${threshold}`, address: addressOf(item.threshold) }}
                    what={measure === "" ? name : measure}
                    sheet={sheet}
                    onGoTo={onGoTo}
                  />
                )}
              </dd>
            </Fragment>
          )),
        )}
      </dl>
    </>
  );
}

/** Names beside what is asked of them, line by line. */
function pairsOf({ names, thresholds }: ReadItem): [string, string, boolean][] {
  const lines = Math.max(names.length, ...thresholds.map(({ line }) => line + 1));
  return Array.from({ length: lines }, (_, line) => {
    const own = thresholds.filter((threshold) => threshold.line === line);
    const said = own.map(({ english, text }) => english ?? text).join("; ");
    return [names[line] ?? "", said, own.some(({ problem }) => problem !== undefined)];
  });
}
