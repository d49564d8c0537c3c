import { useMemo, useState } from "react";
import { overlap } from "../../../core/adopt/blocks";
import { findTables, isAdopted, tableAt } from "../../../core/adopt/find-tables";
import { planPaste } from "../../../core/adopt/plan-paste";
import { scorecardArea } from "../../../core/adopt/scorecard-area";
import { figuresOf } from "../../../core/adopt/summary";
import type { TableReading } from "../../../core/adopt/table-reading";
import type { Block } from "../../../core/change/blocks";
import {
  adoptTexts,
  alreadyFormulas,
  alreadyScorecard,
  pastedSentence,
  readingLine,
} from "../../../core/messages/adopt-page";
import type { ScorecardState } from "../../../core/scorecard/state";
import { blockAddress } from "../../../core/scorecard/address";
import { ActionButton } from "../action-button";
import type { PageProps } from "../registry";
import { useAdoptStyles } from "./styles";
import { useSelection } from "./use-selection";

interface Props extends PageProps {
  readonly onPick: (block: Block) => void;
}

/** Where a block stands, for people: "Slide!A3:F8". */
export function placeText({ sheet, row, column, lastRow, lastColumn }: Block): string {
  return `${sheet}!${blockAddress(row, column, lastRow, lastColumn)}`;
}

/** The three ways to say which table is meant: the selection, one that was found, or text from elsewhere. */
export function ChooseTable({ state, store, onPick }: Props) {
  const styles = useAdoptStyles();
  const { reading } = state;
  const { selection, problem } = useSelection();
  const found = useMemo(() => findTables(reading).slice(0, 12), [reading]);
  const selected = useMemo(
    () => (selection === undefined ? undefined : tableAt(reading, selection.block)),
    [reading, selection],
  );
  const already = alreadyPart(selected, selection?.block, state.scorecards);
  const others = found.filter(
    ({ block }) => selected === undefined || placeText(block) !== placeText(selected.block),
  );
  return (
    <>
      <p className={styles.intro}>{adoptTexts.intro}</p>
      <Selected
        selected={already === undefined ? selected : undefined}
        problem={problem?.sentence ?? already}
        onPick={onPick}
      />
      {others.length > 0 && (
        <>
          <h2 className={styles.heading}>{adoptTexts.found}</h2>
          <ul className={styles.list}>
            {others.map((table) => (
              <li key={placeText(table.block)}>
                <TableCard table={table} onPick={onPick} />
              </li>
            ))}
          </ul>
        </>
      )}
      <PasteBox state={state} store={store} onPick={onPick} />
    </>
  );
}

/** Why a selection can't be used: it is part of a scorecard. */
function alreadyPart(
  selected: TableReading | undefined,
  selection: Block | undefined,
  scorecards: readonly ScorecardState[],
): string | undefined {
  // A table that only looks like a scorecard has no verdict, and is what this page is for.
  const owner = scorecards.find(
    ({ found }) =>
      found.settings.verdict !== undefined &&
      selection !== undefined &&
      overlap(scorecardArea(found), selection) !== undefined,
  );
  if (owner !== undefined) return alreadyScorecard(owner.title);
  return selected !== undefined && isAdopted(selected) ? alreadyFormulas() : undefined;
}

interface SelectedProps {
  readonly selected: TableReading | undefined;
  readonly problem: string | undefined;
  readonly onPick: (block: Block) => void;
}

function Selected({ selected, problem, onPick }: SelectedProps) {
  const styles = useAdoptStyles();
  const wrong = problem ?? selected?.problem?.sentence;
  const usable = selected !== undefined && selected.problem === undefined;
  return (
    <>
      <ActionButton
        appearance="primary"
        off={selected === undefined}
        onClick={() => selected !== undefined && onPick(selected.block)}
      >
        {adoptTexts.selected}
      </ActionButton>
      <p className={styles.quiet} style={{ marginTop: "6px" }} aria-live="polite">
        {selected === undefined ? (
          (wrong ?? adoptTexts.noSelection)
        ) : (
          <>
            <strong>{placeText(selected.block)}</strong>
            {": "}
            {usable ? readingLine(figuresOf(selected), selected.weightings) : wrong}
          </>
        )}
      </p>
    </>
  );
}

function TableCard({
  table,
  onPick,
}: {
  readonly table: TableReading;
  readonly onPick: (block: Block) => void;
}) {
  const styles = useAdoptStyles();
  return (
    <button type="button" className={styles.card} onClick={() => onPick(table.block)}>
      <span className={styles.cardTitle}>{table.title ?? placeText(table.block)}</span>
      <span className={styles.quiet}>
        {table.title === undefined ? "" : `${placeText(table.block)}: `}
        {readingLine(figuresOf(table), table.weightings)}
      </span>
    </button>
  );
}

/** Text from a slide becomes plain cells on a new sheet, and is read from there. */
function PasteBox({ state, store, onPick }: Props) {
  const styles = useAdoptStyles();
  const [text, setText] = useState("");
  const planned = useMemo(
    () => (text.trim() === "" ? undefined : planPaste(text, state.reading)),
    [text, state.reading],
  );
  const use = async () => {
    if (planned?.ok !== true) return;
    const { change, block } = planned.value;
    const written = await store.apply(change, ({ cells }) => pastedSentence(block.sheet, cells));
    if (!written) return;
    setText("");
    onPick(block);
  };
  return (
    <details className={styles.section}>
      <summary className={styles.summary}>{adoptTexts.paste}</summary>
      <textarea
        className={`${styles.input} ${styles.area}`}
        aria-label={adoptTexts.pasteLabel}
        placeholder={adoptTexts.pasteHint}
        value={text}
        spellCheck={false}
        onChange={(event) => setText(event.target.value)}
      />
      {planned?.ok === false && <p className={styles.quiet}>{planned.problem.sentence}</p>}
      <div className={styles.buttons}>
        <ActionButton off={planned?.ok !== true || state.writing} onClick={() => void use()}>
          {adoptTexts.pasteUse}
        </ActionButton>
      </div>
    </details>
  );
}
