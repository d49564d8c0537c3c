import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { describeChange } from "../../../core/change/describe-change";
import type { Applied, WorkbookChange } from "../../../core/change/workbook-change";
import { appliedSentence, cellLine, noCellFor, typedOver, whatIfTexts } from "../../../core/messages/what-if";
import type { SheetGrid } from "../../../core/scorecard/sheet-grid";
import { type Moves, planWhatIf, type WhatIfSheet } from "../../../core/what-if";
import { ActionButton } from "../action-button";

const useStyles = makeStyles({
  panel: {
    margin: "10px 0 0",
    padding: "10px 12px",
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  text: { margin: "2px 0 0", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: "4px 0",
    padding: "0 0 0 16px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", gap: "8px", marginTop: "8px" },
});

interface Props {
  readonly grid: SheetGrid;
  readonly sheet: WhatIfSheet;
  readonly moves: Moves;
  readonly writing: boolean;
  readonly onWrite: (change: WorkbookChange, done: (applied: Applied) => string) => void;
  readonly onCancel: () => void;
}

/** Every cell that would be written, before it is. */
export function ApplyPanel({ grid, sheet, moves, writing, onWrite, onCancel }: Props) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { change, cells, unwritten } = planWhatIf(grid, sheet, moves);
  const metricOf = (row: number) => sheet.rows[row]?.metric ?? "";
  const formulas = cells.filter(({ replacesFormula }) => replacesFormula).length;
  return (
    <section className={styles.panel}>
      <h2 className={styles.heading} tabIndex={-1} ref={heading}>
        {whatIfTexts.applyTitle}
      </h2>
      <p className={styles.text}>{describeChange(change)}</p>
      <ul className={styles.list}>
        {cells.map(({ row, kind, address, was, becomes }) => (
          <li key={address}>
            {cellLine(
              address,
              metricOf(row),
              whatIfTexts[kind],
              was,
              becomes,
              kind === "weighting" && sheet.whole === 100,
            )}
          </li>
        ))}
      </ul>
      {formulas > 0 && <p className={styles.text}>{typedOver(formulas)}</p>}
      {unwritten.length > 0 && <p className={styles.text}>{noCellFor(unwritten.map(metricOf))}</p>}
      <div className={styles.buttons}>
        <ActionButton
          small
          appearance="primary"
          off={writing || cells.length === 0}
          onClick={() => onWrite(change, ({ cells: count }) => appliedSentence(count, sheet.sheet))}
        >
          {whatIfTexts.write}
        </ActionButton>
        <ActionButton small off={writing} onClick={onCancel}>
          {whatIfTexts.cancel}
        </ActionButton>
      </div>
    </section>
  );
}
