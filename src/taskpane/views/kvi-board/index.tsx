import { makeStyles, tokens } from "@fluentui/react-components";
import { type Board, boardPage, firstSteps, kviBoards } from "../../../core/kvi-board";
import { kviPage, kviSteps } from "../../../core/messages/kvi-page";
import { beginsAt } from "../../../core/systems/tables";
import { dayText } from "../../../core/values/day";
import { CellLink } from "../cell-link";
import { FoldedSection } from "../folded-section";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";
import { KviCard } from "./kvi-card";

const useStyles = makeStyles({
  heading: formStyles.heading,
  list: formStyles.list,
  note: { ...formStyles.note, margin: 0 },
  steps: { ...formStyles.text, paddingLeft: "20px", fontSize: tokens.fontSizeBase200 },
});

/** A board's cards by how they stand: what needs somebody, what is to agree, what is met; versions not in effect folded. */
export default function KviBoardPage({ state, store, system }: SystemPageProps) {
  const styles = useStyles();
  const board = kviBoards(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (board === undefined) return null;
  const { asAt, asAtCell } = board;
  if (board.cards.length === 0) return <FirstSteps board={board} onGoTo={store.goTo} />;
  return (
    <>
      {asAt !== undefined && asAtCell !== undefined && (
        <p className={styles.note}>
          <CellLink
            figure={{ text: kviPage.asAt(dayText(asAt)), address: asAtCell.place.address }}
            what={kviPage.asAtCell}
            sheet={asAtCell.place.sheet}
            onGoTo={store.goTo}
          />
        </p>
      )}
      {boardPage(board).map(({ key, heading, cards }) => {
        const list = (
          <ul className={styles.list}>
            {cards.map((card) => (
              <KviCard key={card.row} card={card} onGoTo={store.goTo} />
            ))}
          </ul>
        );
        return key === "aside" ? (
          <FoldedSection key={key} heading={`${heading} (${cards.length})`} className={styles.list}>
            {() => list}
          </FoldedSection>
        ) : (
          <section key={key} aria-label={heading}>
            <h2 className={styles.heading}>{heading}</h2>
            {list}
          </section>
        );
      })}
    </>
  );
}

interface FirstStepsProps {
  readonly board: Board;
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

function FirstSteps({ board, onGoTo }: FirstStepsProps) {
  const styles = useStyles();
  return (
    <section aria-label={kviSteps.heading}>
      <h2 className={styles.heading}>{kviSteps.heading}</h2>
      <ol className={styles.steps}>
        {firstSteps(board).map(({ text, place: { sheet, address } }) => (
          <li key={text}>
            <CellLink
              figure={{ text: `${sheet}!${address}`, address }}
              what={kviSteps.heading}
              sheet={sheet}
              onGoTo={onGoTo}
            />
            : {text}
          </li>
        ))}
      </ol>
    </section>
  );
}
