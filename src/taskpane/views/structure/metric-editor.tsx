import { useMemo, useState } from "react";
import { describeChange } from "../../../core/change/describe-change";
import { deletesMetric, structureDone, structureTexts } from "../../../core/messages/structure-page";
import { planDeleteMetric, planMoveMetric, planRenameMetric } from "../../../core/structure/metrics";
import type { MetricItem } from "../../../core/structure/outline";
import { exactSum } from "../../../core/values/numbers";
import { shareText } from "../../../core/verdict/figures";
import { ActionButton } from "../action-button";
import { TextField } from "./fields";
import { onKeys } from "./keys";
import type { PageContext } from "./page-context";
import { PlanPanel } from "./plan-panel";
import { useStructureStyles } from "./styles";
import { weightingText } from "./weighting-text";

interface Props {
  readonly metric: MetricItem;
  readonly context: PageContext;
  readonly onClose: () => void;
}

/** A metric's name, place and end. What each would write stands beside it before it does. */
export function MetricEditor({ metric, context, onClose }: Props) {
  const styles = useStructureStyles();
  const { reading, outline, writing, write } = context;
  const [name, setName] = useState(metric.name);
  const [deleting, setDeleting] = useState(false);
  const renamed = name.trim() !== metric.name;
  const rename = useMemo(
    () => planRenameMetric(reading, outline, metric.row, name),
    [reading, outline, metric.row, name],
  );
  const save = async () => {
    if (!renamed || !rename.ok || writing) return;
    if (await write(rename.value, (cells) => structureDone.renamed(name, cells))) onClose();
  };
  const move = (by: -1 | 1) => {
    const plan = planMoveMetric(reading, outline, metric.row, by);
    if (plan.ok) void write(plan.value, () => structureDone.moved(metric.name));
  };
  const canMove = (by: -1 | 1) => planMoveMetric(reading, outline, metric.row, by).ok;
  if (deleting) {
    return (
      <PlanPanel
        plan={planDeleteMetric(reading, outline, metric.row)}
        reading={reading}
        writing={writing}
        action={structureTexts.deleteNow}
        cancel={structureTexts.keep}
        onWrite={(change) =>
          void write(change, () => structureDone.deleted(metric.name)).then((done) => done && onClose())
        }
        onCancel={() => setDeleting(false)}
      >
        <p className={styles.text}>
          {deletesMetric(
            metric.name,
            metric.measures.length,
            weightingText(metric),
            othersTotal(context, metric),
          )}
        </p>
      </PlanPanel>
    );
  }
  return (
    <div className={styles.editor} onKeyDown={(event) => onKeys(event, () => void save(), onClose)}>
      <TextField label={structureTexts.name} value={name} onChange={setName} />
      {renamed && (
        <p className={styles.note} aria-live="polite">
          {rename.ok ? describeChange(rename.value) : `! ${rename.problem.sentence}`}
        </p>
      )}
      <div className={styles.buttons}>
        <ActionButton
          small
          appearance="primary"
          off={!renamed || !rename.ok || writing}
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
    </div>
  );
}

/** What the weightings of the other metrics come to, where they are numbers. */
function othersTotal({ outline }: PageContext, metric: MetricItem): string | undefined {
  const others = outline.metrics.filter((each) => each !== metric).map(({ weighting }) => weighting);
  const numbers = others.filter((weighting): weighting is number => typeof weighting === "number");
  if (numbers.length < others.length || typeof metric.weighting !== "number") return undefined;
  const total = exactSum(numbers);
  return total <= 2 ? shareText(total) : String(total);
}
