import { byLevel, type Issue, isLate, registers } from "../../../core/issue-register";
import { registerPage } from "../../../core/messages/issue-register";
import { formatNumber } from "../../../core/thresholds/format";
import { beginsAt, placeIn } from "../../../core/systems/tables";
import { CellLink } from "../cell-link";
import { FoldedSection } from "../folded-section";
import type { SystemPageProps } from "../registry";
import { useToneStyles } from "../tone";
import { Notice } from "./notice";
import { Reassess } from "./reassess";
import { useRegisterStyles } from "./styles";

/** An issue register: how each level is kept, the issues with the gravest first, what a new matrix changes, and notices. */
export default function IssueRegisterPage({ state, store, system }: SystemPageProps) {
  const styles = useRegisterStyles();
  const tones = useToneStyles();
  const register = registers(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (register === undefined) return null;
  const { table, issues } = register;
  const impact = ({ impact: read }: Issue) => (read.ok ? read.value : -1);
  const open = issues.filter(({ isOpen }) => isOpen).sort((a, b) => impact(b) - impact(a));
  return (
    <>
      <section aria-label={registerPage.levels}>
        <h2 className={styles.heading}>{registerPage.levels}</h2>
        <ul className={styles.list}>
          {byLevel(register).map(({ level, open: count, inTime, judged, cost }) => (
            <li key={level} className={styles.item}>
              <div className={styles.name}>{registerPage.level(level)}</div>
              <p className={styles.note}>
                {registerPage.levelLine(count, inTime, judged, cost === undefined ? "" : formatNumber(cost))}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label={registerPage.issues}>
        <h2 className={styles.heading}>{registerPage.issues}</h2>
        <ul className={styles.list}>
          {open.map((issue) => (
            <li key={issue.row} className={styles.item}>
              <div className={styles.line}>
                <CellLink
                  figure={{ text: issue.name, address: placeIn(table, issue.row, "issue").address }}
                  what={registerPage.issue}
                  sheet={table.sheet}
                  onGoTo={store.goTo}
                  className={styles.name}
                />
                {isLate(issue, register) && <span className={tones.bad}>{registerPage.late}</span>}
              </div>
              <p className={styles.note}>
                {registerPage.issueLine(
                  issue.class,
                  issue.level,
                  issue.impact.ok ? formatNumber(issue.impact.value) : "",
                  issue.owner,
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <Reassess register={register} state={state} store={store} />
      <FoldedSection heading={registerPage.notice} className={styles.list}>
        {() => <Notice register={register} />}
      </FoldedSection>
    </>
  );
}
