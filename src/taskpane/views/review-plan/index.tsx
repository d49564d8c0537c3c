import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { reviewPlanPage } from "../../../core/messages/review-plan";
import { type Activity, firstSteps, outlookOf, reviewPlans } from "../../../core/review-plan";
import { beginsAt, placeIn } from "../../../core/systems/tables";
import { dayText } from "../../../core/values/day";
import { CellLink } from "../cell-link";
import { FoldedSection } from "../folded-section";
import type { SystemPageProps } from "../registry";
import { FirstSteps } from "../systems/first-steps";
import { itemStyles } from "../systems/item-styles";
import { type Tone, useToneStyles } from "../tone";

const useStyles = makeStyles(itemStyles);

/** A review plan as it looks from its as-at date: what is late, what comes next, what is done. */
export default function ReviewPlanPage({ state, store, system }: SystemPageProps) {
  const styles = useStyles();
  const plan = reviewPlans(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (plan === undefined) return null;
  const { asAt, asAtCell, table } = plan;
  if (plan.activities.length === 0) return <FirstSteps steps={firstSteps(plan)} onGoTo={store.goTo} />;
  const { overdue, next, later, undated, complete } = outlookOf(plan);
  const row = (tone: Tone) => (activity: Activity) => (
    <Row
      key={activity.row}
      activity={activity}
      asAt={asAt}
      tone={tone}
      sheet={table.sheet}
      address={placeIn(table, activity.row, "activity").address}
      onGoTo={store.goTo}
    />
  );
  const part = (heading: string, activities: readonly Activity[], tone: Tone) =>
    activities.length > 0 && (
      <section aria-label={heading}>
        <h2 className={styles.heading}>{heading}</h2>
        <ul className={styles.list}>{activities.map(row(tone))}</ul>
      </section>
    );
  return (
    <>
      {asAt !== undefined && asAtCell !== undefined && (
        <p className={styles.note}>
          <CellLink
            figure={{ text: reviewPlanPage.asAt(dayText(asAt)), address: asAtCell.place.address }}
            what={reviewPlanPage.asAtCell}
            sheet={asAtCell.place.sheet}
            onGoTo={store.goTo}
          />
        </p>
      )}
      {part(reviewPlanPage.overdue, overdue, "bad")}
      {part(reviewPlanPage.next, next, "open")}
      {part(reviewPlanPage.later, later, "quiet")}
      {part(reviewPlanPage.undated, undated, "warning")}
      {complete.length > 0 && (
        <FoldedSection heading={`${reviewPlanPage.complete} (${complete.length})`} className={styles.list}>
          {() => <ul className={styles.list}>{complete.map(row("good"))}</ul>}
        </FoldedSection>
      )}
    </>
  );
}

interface RowProps {
  readonly activity: Activity;
  readonly asAt: number | undefined;
  readonly tone: Tone;
  readonly sheet: string;
  readonly address: string;
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

function Row({
  activity: { name, owner, end, status, complete },
  asAt,
  tone,
  sheet,
  address,
  onGoTo,
}: RowProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const away = asAt === undefined || end === undefined || complete ? undefined : end - asAt;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <CellLink
          figure={{ text: name, address }}
          what={reviewPlanPage.activity}
          sheet={sheet}
          onGoTo={onGoTo}
          className={styles.name}
        />
        {away !== undefined && (
          <span className={mergeClasses(styles.standing, tones[tone])}>
            {away < 0 ? reviewPlanPage.lateBy(-away) : reviewPlanPage.inDays(away)}
          </span>
        )}
      </div>
      <p className={styles.note}>
        {[
          reviewPlanPage.owner(owner),
          ...(end === undefined ? [] : [reviewPlanPage.due(dayText(end))]),
          ...(status === "" ? [] : [status]),
        ].join(" · ")}
      </p>
    </li>
  );
}
