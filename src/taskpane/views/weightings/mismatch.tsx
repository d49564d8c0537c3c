import { useMemo, useState } from "react";
import { carriedMembers } from "../../../core/allocations/carried-members";
import type { FoundAllocations } from "../../../core/allocations/find";
import { planRename } from "../../../core/allocations/plan-points";
import { planAllocations } from "../../../core/allocations/plan-sheet";
import type { AllocationsStanding } from "../../../core/allocations/standing";
import {
  columnRenamed,
  renameColumn,
  sheetAdded,
  weightingsTexts,
} from "../../../core/messages/weightings-page";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { Confirm } from "./confirm";
import { useWeightingsStyles } from "./styles";

interface Props extends ScorecardPageProps {
  readonly allocations: FoundAllocations;
  readonly standing: AllocationsStanding;
}

/** Where the scorecard's metrics have changed since the sheet was made: a column renamed, or a new sheet. */
export function Mismatch({ state, store, scorecard, allocations, standing }: Props) {
  const styles = useWeightingsStyles();
  const [asked, setAsked] = useState<"rename" | "renew">();
  const { missing, strangers } = standing;
  const [from, to] = [strangers[0] ?? "", missing[0] ?? ""];
  const isRename = strangers.length === 1 && missing.length === 1;
  const members = useMemo(() => carriedMembers(allocations, standing), [allocations, standing]);
  const plan = useMemo(
    () =>
      asked === "rename"
        ? planRename(allocations, from, to)
        : planAllocations(state.reading, scorecard.found, members),
    [asked, allocations, from, to, state.reading, scorecard.found, members],
  );
  if (missing.length === 0 && strangers.length === 0) return null;
  if (asked !== undefined) {
    const renames = asked === "rename";
    return (
      <Confirm
        title={renames ? renameColumn(from, to) : weightingsTexts.renewTitle}
        plan={plan}
        store={store}
        writing={state.writing}
        action={renames ? weightingsTexts.write : weightingsTexts.addAction}
        onCancel={() => setAsked(undefined)}
        onWrite={async (change) => {
          const said = () =>
            renames ? columnRenamed(to) : sheetAdded(change.sheets?.[0]?.name ?? "", members.length);
          if (await store.apply(change, said)) setAsked(undefined);
        }}
      >
        {!renames && <p className={styles.note}>{weightingsTexts.renewNote}</p>}
      </Confirm>
    );
  }
  return (
    <div className={styles.buttons}>
      {isRename && (
        <ActionButton small onClick={() => setAsked("rename")}>
          {renameColumn(from, to)}
        </ActionButton>
      )}
      <ActionButton small onClick={() => setAsked("renew")}>
        {weightingsTexts.renew}
      </ActionButton>
    </div>
  );
}
