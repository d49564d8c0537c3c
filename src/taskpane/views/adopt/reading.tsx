import { useMemo, useState } from "react";
import type { AdoptChoices } from "../../../core/adopt/adoption";
import { applyCorrections, type Corrections } from "../../../core/adopt/corrections";
import { planAdoption } from "../../../core/adopt/plan-adoption";
import { figuresOf } from "../../../core/adopt/summary";
import type { TableReading } from "../../../core/adopt/table-reading";
import { adoptedSentence, adoptTexts, readingLine } from "../../../core/messages/adopt-page";
import { blockAddress } from "../../../core/scorecard/address";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import type { PageProps } from "../registry";
import { Choices } from "./choices";
import { placeText } from "./choose-table";
import { ColumnsSection } from "./columns-section";
import { Issues } from "./issues";
import { MetricsSection } from "./metrics-section";
import { Preview } from "./preview";
import { useAdoptStyles } from "./styles";
import { useSurroundings } from "./use-surroundings";

interface Props extends PageProps {
  readonly found: TableReading;
  readonly onBack: () => void;
}

/** A table as it is read, to be corrected; and the scorecard to be made of it, previewed. */
export function Reading({ state, store, found, onBack }: Props) {
  const styles = useAdoptStyles();
  const [corrections, setCorrections] = useState<Corrections>({});
  const [choices, setChoices] = useState<AdoptChoices>({ way: "around" });
  const { reading, writing } = state;
  const table = useMemo(() => applyCorrections(found, corrections), [found, corrections]);
  const surroundings = useSurroundings(table.block.sheet, reading);
  const planned = useMemo(
    () => (surroundings === undefined ? undefined : planAdoption(table, choices, reading, surroundings)),
    [table, choices, reading, surroundings],
  );
  const correct = (more: Corrections) => setCorrections((before) => merged(before, more));
  const choose = (more: Partial<AdoptChoices>) => setChoices((before) => ({ ...before, ...more }));
  const { sheet, row, column, lastRow, lastColumn } = table.block;
  const { writeThresholds = [] } = choices;
  const apply = async () => {
    if (planned?.ok !== true) return;
    const { change, scorecard } = planned.value;
    const done = await store.apply(change, ({ cells }) => adoptedSentence(cells));
    if (done) store.arrive({ name: "result", scorecard });
  };
  return (
    <>
      <div className={styles.top}>
        <CellLink
          figure={{ text: placeText(table.block), address: blockAddress(row, column, lastRow, lastColumn) }}
          what={adoptTexts.table}
          sheet={sheet}
          onGoTo={store.goTo}
          className={styles.place}
        />
        <ActionButton appearance="subtle" small onClick={onBack}>
          {adoptTexts.another}
        </ActionButton>
      </div>
      <p className={styles.text} aria-live="polite">
        {table.problem === undefined
          ? `✓ ${readingLine(figuresOf(table), table.weightings)}`
          : `! ${table.problem.sentence}`}
      </p>
      {surroundings?.someHidden === true && <p className={styles.quiet}>{adoptTexts.hidden}</p>}
      {table.problem === undefined && (
        <Issues
          table={table}
          around={choices.way === "around"}
          written={writeThresholds}
          onThreshold={(address, text) => {
            // Who corrects a threshold means it: it is ticked to be written, until the tick is taken away.
            const isFirst = corrections.thresholds?.[address] === undefined;
            if (isFirst) choose({ writeThresholds: [...writeThresholds, address] });
            correct({ thresholds: { [address]: text } });
          }}
          onWrite={(address, write) =>
            choose({
              writeThresholds: [
                ...writeThresholds.filter((each) => each !== address),
                ...(write ? [address] : []),
              ],
            })
          }
          onGoTo={store.goTo}
        />
      )}
      <div className={styles.fields}>
        <Field
          label={adoptTexts.title}
          value={choices.title ?? table.title ?? sheet}
          onChange={(title) => choose({ title })}
        />
        <Field
          label={adoptTexts.period}
          value={choices.period ?? ""}
          hint={adoptTexts.periodHint}
          onChange={(period) => choose({ period })}
        />
        <Field
          label={adoptTexts.target}
          value={corrections.target ?? table.target?.text ?? ""}
          hint={adoptTexts.targetHint}
          onChange={(target) => correct({ target })}
        />
      </div>
      <div style={{ marginTop: "12px" }}>
        <ColumnsSection
          table={table}
          onRole={(at, role) => correct({ roles: { [at]: role } })}
          onTotal={(totalRow) => correct({ totalRow })}
        />
        <MetricsSection table={table} open={false} onGoTo={store.goTo} />
      </div>
      <Choices table={table} choices={choices} onChoose={choose} />
      {planned?.ok === true && <Preview adoption={planned.value} sheet={sheet} reading={reading} />}
      {planned?.ok === false && table.problem === undefined && (
        <p className={styles.issue} role="alert">
          {"! "}
          {planned.problem.sentence}
        </p>
      )}
      <div className={styles.buttons}>
        <ActionButton appearance="primary" off={planned?.ok !== true || writing} onClick={() => void apply()}>
          {writing ? adoptTexts.applying : adoptTexts.apply}
        </ActionButton>
      </div>
    </>
  );
}

/** A role that is given to one column is taken from the column that was given it before. */
function merged(before: Corrections, more: Corrections): Corrections {
  const given = new Set(Object.values(more.roles ?? {}).filter((role) => role !== null));
  const kept = Object.entries(before.roles ?? {}).filter(([, role]) => role === null || !given.has(role));
  return {
    ...before,
    ...more,
    roles: { ...Object.fromEntries(kept), ...more.roles },
    thresholds: { ...before.thresholds, ...more.thresholds },
  };
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, value, hint, onChange }: FieldProps) {
  const styles = useAdoptStyles();
  const id = `adopt-${label.toLowerCase()}`;
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        id={id}
        type="text"
        className={styles.input}
        value={value}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </>
  );
}
