import { useId, useMemo, useState } from "react";
import type { FoundAllocations } from "../../../core/allocations/find";
import { planMember } from "../../../core/allocations/plan-points";
import type { WorkbookChange } from "../../../core/change/workbook-change";
import { memberAdded, weightingsTexts } from "../../../core/messages/weightings-page";
import { ActionButton } from "../action-button";
import type { PageProps } from "../registry";
import { Confirm } from "./confirm";
import { useWeightingsStyles } from "./styles";

/** One more member, at the end of the table. */
export function AddMember({
  state,
  store,
  allocations,
}: PageProps & { readonly allocations: FoundAllocations }) {
  const styles = useWeightingsStyles();
  const id = useId();
  const [name, setName] = useState<string>();
  const plan = useMemo(() => planMember(allocations, name ?? ""), [allocations, name]);
  if (name === undefined) {
    return (
      <div className={styles.buttons}>
        <ActionButton small onClick={() => setName("")}>
          {weightingsTexts.addMember}
        </ActionButton>
      </div>
    );
  }
  const write = async (change: WorkbookChange) => {
    if (await store.apply(change, () => memberAdded(name.trim()))) setName(undefined);
  };
  return (
    <Confirm
      title={weightingsTexts.addMemberTitle}
      plan={plan}
      store={store}
      writing={state.writing}
      action={weightingsTexts.addMemberAction}
      onCancel={() => setName(undefined)}
      onWrite={(change) => void write(change)}
    >
      <label htmlFor={id} className={styles.label}>
        {weightingsTexts.memberName}
      </label>
      <input
        id={id}
        className={styles.input}
        autoComplete="off"
        value={name}
        onChange={({ target }) => setName(target.value)}
        onKeyDown={({ key }) => {
          if (key === "Enter" && plan.ok && !state.writing) void write(plan.value);
          if (key === "Escape") setName(undefined);
        }}
      />
    </Confirm>
  );
}
