import { doubtfulActuals, doubtfulThresholds, type DoubtfulThreshold } from "../../../core/adopt/summary";
import type { TableReading } from "../../../core/adopt/table-reading";
import {
  actualLabel,
  guessedColumns,
  noTargetYet,
  thresholdField,
  weightsOff,
  writeInto,
  adoptTexts,
} from "../../../core/messages/adopt-page";
import { cellAddress, columnName } from "../../../core/scorecard/address";
import { shownText } from "../../../core/adopt/text-lines";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { Tick } from "../form/tick";
import { useAdoptStyles } from "./styles";

/** A list that is longer is no help; what was put right makes room for the rest. */
const most = 30;

interface Props {
  readonly table: TableReading;
  readonly around: boolean;
  readonly written: readonly string[];
  readonly onThreshold: (address: string, text: string) => void;
  readonly onWrite: (address: string, write: boolean) => void;
  readonly onGoTo: (place: Place) => void;
}

/** What a person should look at before going on: each with its sentence, its cell, and a field where one helps. */
export function Issues({ table, around, written, onThreshold, onWrite, onGoTo }: Props) {
  const styles = useAdoptStyles();
  const doubtful = doubtfulThresholds(table);
  const actuals = doubtfulActuals(table);
  const guessed = table.columns.filter(({ guessed: isGuess }) => isGuess);
  const sentences = [
    ...(guessed.length === 0
      ? []
      : [guessedColumns(guessed.map(({ header, column }) => header || columnName(column)))]),
    ...(table.weightings.totals ? [] : [weightsOff(table.weightings)]),
    ...(table.target === undefined ? [noTargetYet()] : []),
  ];
  if (sentences.length + doubtful.length + actuals.length === 0) return null;
  return (
    <section aria-label={adoptTexts.look}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.issue}>
          {"! "}
          {sentence}
        </p>
      ))}
      {doubtful.slice(0, most).map((threshold) => {
        const address = cellAddress(threshold.cell.row, threshold.cell.column);
        return (
          <ThresholdIssue
            key={address}
            sheet={table.block.sheet}
            address={address}
            threshold={threshold}
            around={around}
            write={written.includes(address)}
            onThreshold={onThreshold}
            onWrite={onWrite}
            onGoTo={onGoTo}
          />
        );
      })}
      {actuals.slice(0, most).map(({ metric, cell, problem }) => {
        const address = cellAddress(cell.row, cell.column);
        return (
          <div key={address} className={styles.issue}>
            <CellLink
              figure={{ text: actualLabel(metric.name, address), address }}
              what={adoptTexts.table}
              sheet={table.block.sheet}
              onGoTo={onGoTo}
            />
            <div>{`! ${problem.sentence}`}</div>
          </div>
        );
      })}
    </section>
  );
}

interface ThresholdProps extends Pick<Props, "around" | "onThreshold" | "onWrite" | "onGoTo"> {
  readonly sheet: string;
  readonly address: string;
  readonly threshold: DoubtfulThreshold;
  readonly write: boolean;
}

function ThresholdIssue(props: ThresholdProps) {
  const { sheet, address, threshold, around, write, onThreshold, onWrite, onGoTo } = props;
  const styles = useAdoptStyles();
  const { metric, item, cell, faults } = threshold;
  const label = thresholdField(metric.name, address);
  const read = item.thresholds.flatMap(({ english }) => english ?? []).join("; ");
  const lines = (item.corrected ?? shownText(cell.value)).split("\n").length;
  return (
    <div className={styles.issue}>
      <CellLink figure={{ text: label, address }} what={adoptTexts.table} sheet={sheet} onGoTo={onGoTo} />
      <div aria-live="polite">
        {faults.length > 0 ? `! ${faults[0]?.problem?.sentence ?? ""}` : `✓ ${read}`}
      </div>
      <textarea
        className={`${styles.input} ${styles.issueField}`}
        aria-label={label}
        rows={Math.min(8, lines)}
        value={item.corrected ?? shownText(cell.value)}
        spellCheck={false}
        onChange={(event) => onThreshold(address, event.target.value)}
      />
      {around && item.corrected !== undefined && faults.length === 0 && (
        <Tick checked={write} onChange={(ticked) => onWrite(address, ticked)}>
          {writeInto(address)}
        </Tick>
      )}
    </div>
  );
}
