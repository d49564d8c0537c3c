import { makeStyles } from "@fluentui/react-components";
import { boardPage, firstSteps, kviBoards } from "../../../core/kvi-board";
import { kviPage } from "../../../core/messages/kvi-page";
import { beginsAt } from "../../../core/systems/tables";
import { dayText } from "../../../core/values/day";
import { CellLink } from "../cell-link";
import { FoldedSection } from "../folded-section";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";
import { FirstSteps } from "../systems/first-steps";
import { KviCard } from "./kvi-card";

const useStyles = makeStyles({
  heading: formStyles.heading,
  list: formStyles.list,
  note: { ...formStyles.note, margin: 0 },
});

/** A board's cards by how they stand: what needs somebody, what is to agree, what is met; versions not in effect folded. */
export default function KviBoardPage({ state, store, system }: SystemPageProps) {
  const styles = useStyles();
  const board = kviBoards(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (board === undefined) return null;
  const { asAt, asAtCell } = board;
  if (board.cards.length === 0) return <FirstSteps steps={firstSteps(board)} onGoTo={store.goTo} />;
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
