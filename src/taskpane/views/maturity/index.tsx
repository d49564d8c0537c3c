import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { cataloguePage, maturityPage as says } from "../../../core/messages/maturity-page";
import {
  type Assessment,
  assessments,
  levels,
  maturityOutlook,
  waitsForThreshold,
  wholePercent,
} from "../../../core/maturity";
import { actualText } from "../../../core/structure/outline";
import { beginsAt, placeIn } from "../../../core/systems/tables";
import { CellLink } from "../cell-link";
import { FoldedSection } from "../folded-section";
import type { SystemPageProps } from "../registry";
import { itemStyles } from "../systems/item-styles";
import { useToneStyles } from "../tone";

const useStyles = makeStyles({
  ...itemStyles,
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  steps: { display: "flex", gap: "4px", margin: "4px 0 0", padding: 0, listStyleType: "none" },
  step: {
    position: "relative",
    flexGrow: 1,
    flexBasis: 0,
    padding: "1px 2px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "center",
    fontVariantNumeric: "tabular-nums",
  },
});

/** So many open metrics are shown at once. */
const few = 8;

const Catalogue = lazy(async () => {
  try {
    return await import(/* webpackChunkName: "maturity-catalogue" */ "./catalogue");
  } catch {
    return { default: CatalogueMissing };
  }
});

function CatalogueMissing() {
  return <p role="alert">{cataloguePage.missing}</p>;
}

/** A maturity assessment: what it comes to per practice, what is open on the way up, and the catalogue to pick from. */
export default function MaturityPage(props: SystemPageProps) {
  const { state, store, system } = props;
  const styles = useStyles();
  const assessment = assessments(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (assessment === undefined) return null;
  const { counted, method } = assessment;
  const many = (result: string) => counted.filter((row) => row.result === result).length;
  return (
    <>
      <p className={styles.note}>
        {says.facts(many("met"), counted.length, many("missing"))} · {says.judgedBy}:{" "}
        {method === "share" ? says.share : says.reached}
      </p>
      <Open assessment={assessment} onGoTo={store.goTo} />
      <Practices assessment={assessment} onGoTo={store.goTo} />
      <FoldedSection heading={cataloguePage.heading} className={styles.list}>
        {() => (
          <Suspense fallback={<p className={styles.note}>{cataloguePage.loading}</p>}>
            <Catalogue state={state} store={store} />
          </Suspense>
        )}
      </FoldedSection>
    </>
  );
}

interface PartProps {
  readonly assessment: Assessment;
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

/** The metrics that keep an assessment from its next level, each leading to its cell. */
function Open({ assessment, onGoTo }: PartProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { table } = assessment;
  const { next, open } = maturityOutlook(assessment);
  if (next === undefined || open.length === 0) return null;
  const heading = `${says.next(next)} (${open.length})`;
  return (
    <section aria-label={heading}>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {open.slice(0, few).map(({ row, metric, practice, result, actual, threshold }) => (
          <li key={row} className={styles.item}>
            <div className={styles.line}>
              <CellLink
                figure={{ text: metric, address: placeIn(table, row, "actual").address }}
                what={says.metric}
                sheet={table.sheet}
                onGoTo={onGoTo}
                className={styles.name}
              />
              <span className={mergeClasses(styles.standing, tones[result === "missing" ? "quiet" : "bad"])}>
                {result !== "missing"
                  ? `✗ ${says.notMet}`
                  : `– ${waitsForThreshold({ actual, threshold }, table) ? says.notAgreed : says.noResult}`}
              </span>
            </div>
            <p className={styles.note}>
              {[
                ...(practice === "" ? [] : [practice]),
                ...(result === "missing"
                  ? []
                  : [says.actualOf(actualText(actual, threshold), actualText(threshold, threshold))]),
              ].join(" · ")}
            </p>
          </li>
        ))}
      </ul>
      {open.length > few && <p className={styles.note}>{says.more(open.length - few)}</p>}
    </section>
  );
}

/** Each practice with the level it reached and the share met at each of the five. */
function Practices({ assessment, onGoTo }: PartProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { table } = assessment;
  const { practices } = maturityOutlook(assessment);
  if (practices.length === 0) return null;
  return (
    <section aria-label={says.practices}>
      <h2 className={styles.heading}>{says.practices}</h2>
      <ul className={styles.list}>
        {practices.map(({ name, reached, shares, row }) => (
          <li key={row} className={styles.item}>
            <div className={styles.line}>
              <CellLink
                figure={{ text: name || says.unnamed, address: placeIn(table, row, "practice").address }}
                what={says.practice}
                sheet={table.sheet}
                onGoTo={onGoTo}
                className={styles.name}
              />
              <span className={styles.standing}>{reached === 0 ? says.noLevel : says.level(reached)}</span>
            </div>
            <ol className={styles.steps}>
              {levels.map((level) => {
                const share = shares[level - 1];
                const text = share === undefined ? "–" : share === 1 ? "✓" : wholePercent(share);
                const said = says.shareAt(level, share === undefined ? says.noMetrics : wholePercent(share));
                return (
                  <li
                    key={level}
                    className={mergeClasses(
                      styles.step,
                      share === 1 && tones.goodTint,
                      tones[share === 1 ? "good" : "quiet"],
                    )}
                    title={said}
                  >
                    <span aria-hidden="true">{text}</span>
                    <span className={styles.unseen}>{said}</span>
                  </li>
                );
              })}
            </ol>
          </li>
        ))}
      </ul>
    </section>
  );
}
