import { mergeClasses } from "@fluentui/react-components";
import { useEffect, useId, useRef, useState } from "react";
import type { FoundAllocations } from "../../../core/allocations/find";
import { pointsStanding } from "../../../core/allocations/member-standing";
import { planPoints } from "../../../core/allocations/plan-points";
import { pointsText, readPoints } from "../../../core/allocations/read-points";
import type { JudgedMember } from "../../../core/allocations/standing";
import { describeChange } from "../../../core/change/describe-change";
import {
  pointsFor,
  pointsWritten,
  runningTotal,
  weightingsTexts,
} from "../../../core/messages/weightings-page";
import { cellAddress } from "../../../core/scorecard/address";
import { exactSum } from "../../../core/values/numbers";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import type { PageProps } from "../registry";
import { toneOfText, useToneStyles } from "../tone";
import { useUnsaved } from "../use-unsaved";
import { useWeightingsStyles } from "./styles";

interface Props extends PageProps {
  readonly allocations: FoundAllocations;
  readonly member: JudgedMember;
  readonly onClose: () => void;
}

/** A member's points, one field per metric, with what is left to allot. */
export function PointsEditor({ state, store, allocations, member, onClose }: Props) {
  const styles = useWeightingsStyles();
  const tones = useToneStyles();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const { metrics, sheet } = allocations;
  const [typed, setTyped] = useState<ReadonlyMap<number, string>>(new Map());
  useUnsaved(store, typed.size > 0);
  const texts = metrics.map((_, index) => typed.get(index) ?? pointsText(member.cells[index]));
  const read = texts.map(readPoints);
  const wrong = read.some((points) => !points.ok);
  const points = read.map((each) => (each.ok ? each.value : undefined));
  const given = exactSum(points.map((n) => n ?? 0));
  const isWhole = pointsStanding(points).state === "answered";
  const left = isWhole ? 0 : Number((100 - given).toFixed(9));
  const total = runningTotal(left);
  const plan = planPoints(allocations, member.row, points);
  const changes = plan.ok && (plan.value.cells ?? []).length > 0;
  const write = async () => {
    if (!plan.ok || !changes || wrong || state.writing) return;
    if (await store.apply(plan.value, ({ cells }) => pointsWritten(member.name, cells))) onClose();
  };
  return (
    <div
      role="group"
      aria-label={member.name}
      className={styles.panel}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
          event.preventDefault();
          void write();
        }
      }}
    >
      {metrics.map(({ name, column }, index) => {
        const isWrong = read[index]?.ok === false;
        return (
          <div key={column} className={styles.field}>
            <label htmlFor={`${id}-${index}`}>{name}</label>
            <input
              id={`${id}-${index}`}
              ref={index === 0 ? first : undefined}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              className={mergeClasses(styles.input, styles.points, isWrong && styles.wrong)}
              aria-label={pointsFor(member.name, name)}
              aria-invalid={isWrong}
              aria-describedby={isWrong ? `${id}-wrong` : `${id}-total`}
              placeholder="–"
              value={texts[index] ?? ""}
              onFocus={({ target }) => target.select()}
              onChange={({ target }) => setTyped(new Map(typed).set(index, target.value))}
            />
          </div>
        );
      })}
      <p id={`${id}-total`} role="status" className={mergeClasses(styles.total, tones[toneOfText(total)])}>
        {total}
      </p>
      {wrong && (
        <p id={`${id}-wrong`} className={styles.issue}>
          ! {weightingsTexts.wrongPoints}
        </p>
      )}
      <p className={styles.note}>
        {changes && !wrong && plan.ok ? `${describeChange(plan.value)} ` : ""}
        <CellLink
          figure={{
            text: weightingsTexts.row,
            address: cellAddress(member.row, metrics[0]?.column ?? allocations.memberColumn),
          }}
          what={member.name}
          sheet={sheet}
          onGoTo={store.goTo}
        />
      </p>
      <div className={styles.buttons}>
        <ActionButton
          small
          appearance="primary"
          off={wrong || !changes || state.writing}
          onClick={() => void write()}
        >
          {weightingsTexts.write}
        </ActionButton>
        <ActionButton small onClick={onClose}>
          {weightingsTexts.cancel}
        </ActionButton>
      </div>
    </div>
  );
}
