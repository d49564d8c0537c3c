import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState } from "react";
import { whatIfTexts } from "../../../core/messages/what-if";
import { type Moves, noMoves, whatIf, whatIfSheet, type WhatIfSheet } from "../../../core/what-if";
import type { SheetGrid } from "../../../core/scorecard/sheet-grid";
import type { ScorecardPageProps } from "../registry";
import { useUnsaved } from "../use-unsaved";
import { ApplyPanel } from "./apply-panel";
import { Changes } from "./changes";
import { Headline } from "./headline";
import { Outlook } from "./outlook";
import { Rows } from "./rows";

const useStyles = makeStyles({
  page: { padding: "10px 16px 16px" },
  intro: {
    margin: "0 0 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
  },
});

/**
 * What-if: scores and weightings moved in the pane alone, with the verdict they would make, what changes, and the route
 * to the target. What is moved lives here and nowhere else until it is applied.
 */
export default function WhatIfPage(props: ScorecardPageProps) {
  const { scorecard, state } = props;
  const grid = state.reading.grids.find(({ sheet }) => sheet === scorecard.sheet);
  const sheet = useMemo(() => grid && whatIfSheet(grid, scorecard.found), [grid, scorecard.found]);
  if (grid === undefined || sheet === undefined) return null;
  // Moves belong to the rows they were made on: other rows start anew.
  return (
    <Page key={sheet.rows.map(({ metric }) => metric).join("\n")} {...props} grid={grid} sheet={sheet} />
  );
}

interface Props extends ScorecardPageProps {
  readonly grid: SheetGrid;
  readonly sheet: WhatIfSheet;
}

function Page({ store, state, grid, sheet }: Props) {
  const styles = useStyles();
  const [moves, setMoves] = useState<Moves>(noMoves);
  const [applying, setApplying] = useState(false);
  const actions = useRef<HTMLDivElement>(null);
  const close = () => {
    setApplying(false);
    actions.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  };
  const result = useMemo(() => whatIf(sheet, moves), [sheet, moves]);
  useUnsaved(store, result.moved);
  const shared = { sheet, moves, result, onMove: setMoves };
  return (
    <div className={styles.page}>
      <p className={styles.intro}>{whatIfTexts.intro}</p>
      <Headline
        result={result}
        applying={applying}
        actions={actions}
        onReset={() => {
          setMoves({ ...noMoves, keepsTotal: moves.keepsTotal });
          setApplying(false);
        }}
        onApply={() => setApplying(true)}
      />
      {applying && result.moved && (
        <ApplyPanel
          grid={grid}
          sheet={sheet}
          moves={moves}
          writing={state.writing}
          onCancel={close}
          onWrite={async (change, done) => {
            if (!(await store.apply(change, done))) return;
            setMoves(noMoves);
            close();
          }}
        />
      )}
      <Outlook {...shared} />
      <Rows {...shared} onGoTo={store.goTo} />
      <Changes result={result} sheet={sheet} />
    </div>
  );
}
