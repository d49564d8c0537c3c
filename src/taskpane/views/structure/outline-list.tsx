import { mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import {
  actualLine,
  measureName,
  metricLine,
  metricNameOr,
  rowLabels,
  structureDone,
  structureTexts,
} from "../../../core/messages/structure-page";
import { planAddMeasure } from "../../../core/structure/measures";
import type { MeasureItem, MetricItem } from "../../../core/structure/outline";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import { AddForm } from "./add-form";
import { MeasureEditor } from "./measure-editor";
import { MetricEditor } from "./metric-editor";
import type { PageContext } from "./page-context";
import { useStructureStyles } from "./styles";
import { weightingText } from "./weighting-text";

// So many measures are seen at once without looking for them.
const fewMeasures = 24;

/** The metrics of a scorecard, each with its measures under it, to be edited where they stand. */
export function OutlineList({ context }: { readonly context: PageContext }) {
  const styles = useStructureStyles();
  const { metrics } = context.outline;
  const few = metrics.reduce((sum, { measures }) => sum + measures.length, 0) <= fewMeasures;
  const [shown, setShown] = useState<ReadonlyMap<string, boolean>>(new Map());
  return (
    <ul className={styles.list}>
      {withKeys(metrics).map(([key, metric]) => {
        const isShown = shown.get(key) ?? few;
        return (
          <MetricEntry
            key={key}
            id={key}
            metric={metric}
            context={context}
            shown={isShown}
            onToggle={() => setShown(new Map([...shown, [key, !isShown]]))}
          />
        );
      })}
    </ul>
  );
}

/** Keys that stay with a metric wherever its row goes: its name, counted where two rows have it. */
function withKeys(metrics: readonly MetricItem[]): [string, MetricItem][] {
  const seen = new Map<string, number>();
  return metrics.map((metric) => {
    const count = (seen.get(metric.key) ?? 0) + 1;
    seen.set(metric.key, count);
    return [`${metric.key} ${count}`, metric];
  });
}

interface MetricProps {
  readonly id: string;
  readonly metric: MetricItem;
  readonly context: PageContext;
  readonly shown: boolean;
  readonly onToggle: () => void;
}

function MetricEntry({ id, metric, context, shown, onToggle }: MetricProps) {
  const styles = useStructureStyles();
  const { reading, outline, open, onOpen, onClose } = context;
  const row = useRef<HTMLDivElement>(null);
  const hasMeasures = outline.feed.kind !== "typed";
  const name = metricNameOr(metric.name);
  const editing = `metric ${id}`;
  const adding = `add ${id}`;
  const line = metricLine(weightingText(metric), metric.measures.length, hasMeasures ? "measures" : "typed");
  const text = (
    <span className={styles.grow}>
      <span className={mergeClasses(styles.name, styles.strong)}>{name}</span>
      <span className={styles.under}>{line}</span>
    </span>
  );
  return (
    <li className={styles.metric}>
      <div className={styles.row} ref={row}>
        {hasMeasures ? (
          <button type="button" className={styles.toggle} aria-expanded={shown} onClick={onToggle}>
            <span className={styles.chevron} aria-hidden="true">
              {shown ? "▾" : "▸"}
            </span>
            {text}
          </button>
        ) : (
          <span className={styles.toggle} style={{ cursor: "default" }}>
            {text}
          </span>
        )}
        <EditButton
          name={name}
          isOpen={open === editing}
          onClick={() => onOpen(open === editing ? undefined : editing)}
        />
      </div>
      {open === editing && (
        <MetricEditor metric={metric} context={context} onClose={() => onClose(editButton(row.current))} />
      )}
      {metric.problem !== undefined && hasMeasures && (
        <p className={mergeClasses(styles.note, styles.warn)}>! {metric.problem}</p>
      )}
      {hasMeasures && shown && (
        <ul className={styles.measures} aria-label={rowLabels.show(name)}>
          {metric.measures.map((measure, index) => (
            <MeasureEntry
              key={index}
              id={`${id} ${index}`}
              measure={measure}
              metric={metric}
              context={context}
            />
          ))}
          <li className={styles.measure}>
            {open === adding ? (
              <AddForm
                of="measure"
                context={context}
                plan={(measure, threshold) =>
                  planAddMeasure(reading, outline, metric.row, {
                    measure: measure.trim(),
                    threshold: threshold.trim(),
                  })
                }
                done={(measure) => structureDone.addedMeasure(measure, metric.name)}
                onClose={() => onClose(editButton(row.current))}
              />
            ) : (
              <ActionButton
                small
                appearance="subtle"
                label={rowLabels.addMeasureTo(name)}
                onClick={() => onOpen(adding)}
              >
                + {structureTexts.addMeasure}
              </ActionButton>
            )}
          </li>
        </ul>
      )}
    </li>
  );
}

interface MeasureProps {
  readonly id: string;
  readonly measure: MeasureItem;
  readonly metric: MetricItem;
  readonly context: PageContext;
}

function MeasureEntry({ id, measure, metric, context }: MeasureProps) {
  const styles = useStructureStyles();
  const { open, onOpen, onClose, onGoTo } = context;
  const row = useRef<HTMLDivElement>(null);
  const name = measureName(measure.measure);
  const editing = `measure ${id}`;
  const { reading, thresholdText, actualText, place } = measure;
  return (
    <li className={styles.measure}>
      <div className={styles.row} ref={row}>
        <span className={styles.grow}>
          <span className={styles.name}>{name}</span>
          <span className={styles.under}>
            {thresholdText === "" ? null : `${thresholdText} · `}
            <span className={reading.ok ? undefined : styles.warn}>
              {reading.ok ? reading.text : `! ${reading.text}`}
            </span>
            {" · "}
            {actualLine(actualText)}
            {" · "}
            <CellLink
              figure={{ text: place.address, address: place.address }}
              what={`${rowLabels.cell} ${name}`}
              sheet={place.sheet}
              onGoTo={onGoTo}
            />
          </span>
        </span>
        <EditButton
          name={name}
          isOpen={open === editing}
          onClick={() => onOpen(open === editing ? undefined : editing)}
        />
      </div>
      {open === editing && (
        <MeasureEditor
          measure={measure}
          metric={metric}
          context={context}
          onClose={() => onClose(editButton(row.current))}
        />
      )}
    </li>
  );
}

/** The button that opens the editor of a row: its last. */
const editButton = (row: HTMLElement | null) =>
  [...(row?.querySelectorAll<HTMLElement>(":scope > button") ?? [])].at(-1);

interface EditProps {
  readonly name: string;
  readonly isOpen: boolean;
  readonly onClick: () => void;
}

function EditButton({ name, isOpen, onClick }: EditProps) {
  const styles = useStructureStyles();
  return (
    <ActionButton
      small
      appearance="subtle"
      className={styles.side}
      label={rowLabels.edit(name)}
      expanded={isOpen}
      onClick={onClick}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        aria-hidden="true"
      >
        <path d="m4 16 .7-3.2L13.5 4l2.5 2.5-8.8 8.8Z" strokeLinejoin="round" />
      </svg>
    </ActionButton>
  );
}
