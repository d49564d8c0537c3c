import { useMemo } from "react";
import { findAllocations } from "../../../core/allocations/find";
import { allocationsStanding } from "../../../core/allocations/standing";
import { keptOn, weightingsTexts } from "../../../core/messages/weightings-page";
import { cellAddress } from "../../../core/scorecard/address";
import { CellLink } from "../cell-link";
import type { ScorecardPageProps } from "../registry";
import { AddMember } from "./add-member";
import { Agreed } from "./agreed";
import { Members } from "./members";
import { Mismatch } from "./mismatch";
import { Start } from "./start";
import { useWeightingsStyles } from "./styles";
import { UseAgreed } from "./use-agreed";

/** Weightings with customers: what each member gives, what that makes of the verdict, and what they agree on. */
export default function WeightingsPage(props: ScorecardPageProps) {
  const styles = useWeightingsStyles();
  const { state, store, scorecard } = props;
  const { reading } = state;
  const { found } = scorecard;
  const allocations = useMemo(() => findAllocations(reading, found), [reading, found]);
  const standing = useMemo(
    () => allocations && allocationsStanding(reading, found, allocations),
    [reading, found, allocations],
  );
  if (allocations === undefined || standing === undefined) {
    return (
      <div className={styles.page}>
        <Start {...props} />
      </div>
    );
  }
  const shared = { ...props, allocations, standing };
  return (
    <div className={styles.page}>
      <Agreed standing={standing} />
      <Mismatch {...shared} />
      <UseAgreed {...shared} />
      <Members state={state} store={store} allocations={allocations} standing={standing} />
      <AddMember state={state} store={store} allocations={allocations} />
      <p className={styles.note}>
        <CellLink
          figure={{
            text: keptOn(allocations.sheet),
            address: cellAddress(allocations.headerRow, allocations.memberColumn),
          }}
          what={weightingsTexts.sheet}
          sheet={allocations.sheet}
          onGoTo={store.goTo}
        />
      </p>
    </div>
  );
}
