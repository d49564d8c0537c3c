import { Fragment, useId, useMemo, useState } from "react";
import { describeChange } from "../../../core/change/describe-change";
import {
  deletesMeasure,
  metricNameOr,
  structureDone,
  structureTexts,
} from "../../../core/messages/structure-page";
import {
  planDeleteMeasure,
  planEditMeasure,
  planMoveMeasure,
  planMoveToMetric,
} from "../../../core/structure/measures";
import type { MeasureItem, MetricItem } from "../../../core/structure/outline";
import { ActionButton } from "../action-button";
import { TextField, ThresholdField } from "./fields";
import { onKeys } from "./keys";
import type { PageContext } from "./page-context";
import { PlanPanel } from "./plan-panel";
import { useStructureStyles } from "./styles";

interface Props {
  readonly measure: MeasureItem;
  /** The metric it belongs to; none for a measure whose metric the scorecard hasn't got. */
  readonly metric?: MetricItem;
  readonly context: PageContext;
  readonly onClose: () => void;
}

/** A measure's name, threshold, metric, place and end. What saving would write stands beside it before it does. */
export function MeasureEditor({ measure, metric, context, onClose }: Props) {
  const styles = useStructureStyles();
  const { reading, outline, writing, write } = context;
  const [name, setName] = useState(measure.measure);
  const [threshold, setThreshold] = useState(measure.thresholdText);
  const [deleting, setDeleting] = useState(false);
  const newName = name.trim() === measure.measure ? undefined : name.trim();
  const newThreshold = threshold.trim() === measure.thresholdText.trim() ? undefined : threshold.trim();
  const changed = newName !== undefined || newThreshold !== undefined;
  const plan = useMemo(
    () =>
      planEditMeasure(reading, outline, measure.at, {
        ...(newName === undefined ? {} : { measure: newName }),
        ...(newThreshold === undefined ? {} : { threshold: newThreshold }),
      }),
    [reading, outline, measure.at, newName, newThreshold],
  );
  const save = async () => {
    if (!changed || !plan.ok || writing) return;
    if (await write(plan.value, (cells) => structureDone.edited(name, cells))) onClose();
  };
  const move = (by: -1 | 1) => {
    const moved = planMoveMeasure(reading, outline, measure.at, by);
    if (moved.ok) void write(moved.value, () => structureDone.moved(measure.measure));
  };
  const canMove = (by: -1 | 1) => planMoveMeasure(reading, outline, measure.at, by).ok;
  if (deleting) {
    return (
      <PlanPanel
        plan={planDeleteMeasure(reading, outline, measure.at)}
        reading={reading}
        writing={writing}
        action={structureTexts.deleteNow}
        cancel={structureTexts.keep}
        onWrite={(change) =>
          void write(change, () => structureDone.deleted(measure.measure)).then((done) => done && onClose())
        }
        onCancel={() => setDeleting(false)}
      >
        <p className={styles.text}>{deletesMeasure(measure.measure, measure.actualText)}</p>
      </PlanPanel>
    );
  }
  return (
    <div className={styles.editor} onKeyDown={(event) => onKeys(event, () => void save(), onClose)}>
      <TextField label={structureTexts.measure} value={name} onChange={setName} />
      <ThresholdField label={structureTexts.threshold} value={threshold} onChange={setThreshold} />
      {changed && (
        <p className={styles.note} aria-live="polite">
          {plan.ok ? describeChange(plan.value) : `! ${plan.problem.sentence}`}
        </p>
      )}
      <div className={styles.buttons}>
        <ActionButton
          small
          appearance="primary"
          off={!changed || !plan.ok || writing}
          onClick={() => void save()}
        >
          {structureTexts.save}
        </ActionButton>
        <ActionButton small off={writing || !canMove(-1)} onClick={() => move(-1)}>
          {structureTexts.moveUp}
        </ActionButton>
        <ActionButton small off={writing || !canMove(1)} onClick={() => move(1)}>
          {structureTexts.moveDown}
        </ActionButton>
        <ActionButton small off={writing} onClick={() => setDeleting(true)}>
          {structureTexts.delete}
        </ActionButton>
        <ActionButton small onClick={onClose}>
          {structureTexts.close}
        </ActionButton>
      </div>
      <OtherMetric key={metric?.row} measure={measure} metric={metric} context={context} onClose={onClose} />
    </div>
  );
}

/** The choice of another metric for a measure, with what that writes. */
function OtherMetric({ measure, metric, context, onClose }: Props) {
  const styles = useStructureStyles();
  const { reading, outline, writing, write } = context;
  const [row, setRow] = useState(metric?.row);
  const id = useId();
  const target = outline.metrics.find((each) => each.row === row);
  const plan =
    target === undefined || target === metric
      ? undefined
      : planMoveToMetric(reading, outline, measure.at, target.row);
  return (
    <Fragment>
      <div className={styles.field} style={{ margin: "10px 0 0" }}>
        <label htmlFor={id} className={styles.label}>
          {structureTexts.moveTo}
        </label>
        <select
          id={id}
          className={styles.input}
          value={row ?? ""}
          onChange={(event) => setRow(event.target.value === "" ? undefined : Number(event.target.value))}
        >
          {metric === undefined && <option value="" />}
          {outline.metrics.map((each) => (
            <option key={each.row} value={each.row}>
              {metricNameOr(each.name)}
            </option>
          ))}
        </select>
      </div>
      {plan !== undefined && target !== undefined && (
        <PlanPanel
          still
          plan={plan}
          reading={reading}
          writing={writing}
          action={structureTexts.apply}
          onWrite={(change) =>
            void write(change, () => structureDone.movedTo(measure.measure, target.name)).then(
              (done) => done && onClose(),
            )
          }
          onCancel={() => setRow(metric?.row)}
        />
      )}
    </Fragment>
  );
}
