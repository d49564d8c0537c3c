import {
  byLevel,
  duesOf,
  type Issue,
  outstanding,
  registers,
  responseOf,
} from "../../../core/issue-register";
import { registerPage as texts } from "../../../core/messages/issue-register-page";
import { beginsAt, placeIn } from "../../../core/systems/tables";
import { CellLink } from "../cell-link";
import { FoldedSection } from "../folded-section";
import type { SystemPageProps } from "../registry";
import { toneOfText, useToneStyles } from "../tone";
import { Notice } from "./notice";
import { Reassess } from "./reassess";
import { useRegisterStyles } from "./styles";

/** An issue register: how each level is kept, the issues with the gravest first, what a new matrix changes, and notices. */
export default function IssueRegisterPage({ state, store, system }: SystemPageProps) {
  const styles = useRegisterStyles();
  const tones = useToneStyles();
  const register = registers(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (register === undefined) return null;
  if (register.issues.length === 0) return <p className={styles.note}>{texts.empty}</p>;
  const { table, issues, asAt } = register;
  const impact = ({ impact: read }: Issue) => (read.ok ? read.value : undefined);
  const open = issues.filter(({ isOpen }) => isOpen).sort((a, b) => (impact(b) ?? -1) - (impact(a) ?? -1));
  return (
    <>
      <p className={styles.note}>{texts.note(asAt, outstanding(issues))}</p>
      <section aria-label={texts.levels}>
        <h2 className={styles.heading}>{texts.levels}</h2>
        <ul className={styles.list}>
          {byLevel(register).map((standing) => (
            <li key={standing.level} className={styles.item}>
              <div className={styles.line}>
                <span className={styles.strongName}>{texts.level(standing.level)}</span>
                {standing.level !== "" && (
                  <span className={tones[toneOfText(texts.inTime(standing))]}>{texts.inTime(standing)}</span>
                )}
              </div>
              <p className={styles.note}>{texts.levelLine(standing)}</p>
              {standing.promises.length > 0 && <p className={styles.note}>{texts.kept(standing.promises)}</p>}
            </li>
          ))}
        </ul>
      </section>
      {open.length > 0 && (
        <section aria-label={texts.issues}>
          <h2 className={styles.heading}>{texts.issues}</h2>
          <ul className={styles.list}>
            {open.map((issue) => (
              <li key={issue.row} className={styles.item}>
                <div className={styles.line}>
                  <CellLink
                    figure={{ text: issue.name, address: placeIn(table, issue.row, "issue").address }}
                    what={texts.issue}
                    sheet={table.sheet}
                    onGoTo={store.goTo}
                    className={styles.strongName}
                  />
                  {responseOf(issue, register) === "late" && <span className={tones.bad}>{texts.late}</span>}
                </div>
                <p className={styles.note}>
                  {texts.issueLine(issue.class, issue.level, impact(issue), issue.owner)}
                </p>
                <p className={styles.note}>{texts.dues(duesOf(issue, register))}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Reassess register={register} state={state} store={store} />
      <FoldedSection heading={texts.notice} className={styles.list}>
        {() => <Notice register={register} />}
      </FoldedSection>
    </>
  );
}
