import { useMemo, useState } from "react";
import { tableAt } from "../../../core/adopt/find-tables";
import type { Block } from "../../../core/change/blocks";
import type { PageProps } from "../registry";
import { ChooseTable, placeText } from "./choose-table";
import { Reading } from "./reading";
import { useAdoptStyles } from "./styles";

/** Use my table: which one, how it is read, what will be written. */
export default function Adopt({ state, store }: PageProps) {
  const styles = useAdoptStyles();
  const [picked, setPicked] = useState<Block>();
  const found = useMemo(
    () => (picked === undefined ? undefined : tableAt(state.reading, picked)),
    [picked, state.reading],
  );
  return (
    <div className={styles.page}>
      {picked === undefined || found === undefined ? (
        <ChooseTable state={state} store={store} onPick={setPicked} />
      ) : (
        <Reading
          key={placeText(picked)}
          state={state}
          store={store}
          found={found}
          onBack={() => setPicked(undefined)}
        />
      )}
    </div>
  );
}
