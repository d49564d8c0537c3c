import { makeStyles } from "@fluentui/react-components";
import { useId, useState } from "react";
import {
  afterFirstSentence,
  dashboards,
  firstSteps,
  judgeDashboard,
  type Lens,
  lenses,
  rangeTexts,
  weightsTotal,
} from "../../../core/dashboard";
import { dashboardPage, dashboardSheet } from "../../../core/messages/dashboard";
import { beginsAt, placeIn } from "../../../core/systems/tables";
import { shareText, type Verdict } from "../../../core/verdict";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";
import { FirstSteps } from "../systems/first-steps";
import { MetricCard } from "./metric-card";

const useStyles = makeStyles({
  heading: formStyles.heading,
  text: formStyles.text,
  note: formStyles.note,
  label: formStyles.label,
  input: { ...formStyles.input, width: "auto" },
  list: formStyles.list,
  lens: { marginTop: "14px" },
});

/** The executive dashboard: how much is measured, the names still open, and each metric as its reader sees it. */
export default function DashboardPage({ state, store, system }: SystemPageProps) {
  const styles = useStyles();
  const id = useId();
  const [lens, setLens] = useState<Lens | "">("");
  const shown = dashboards(state.reading).find(({ table }) => beginsAt(table, system.place));
  if (shown === undefined) return null;
  const source = (
    <section aria-label={dashboardPage.source}>
      <h2 className={styles.heading}>{dashboardPage.source}</h2>
      <p className={styles.note}>{dashboardSheet.attribution}</p>
    </section>
  );
  if (shown.metrics.length === 0)
    return (
      <>
        <FirstSteps steps={firstSteps(shown)} onGoTo={store.goTo} />
        {source}
      </>
    );
  const open = shown.metrics.filter(({ isOpen }) => isOpen);
  const judged = judgeDashboard(shown);
  const range = judged.ok ? rangeText(judged.value) : undefined;
  const rows = judged.ok && judged.value.floor !== undefined ? afterFirstSentence(judged.value.sentence) : "";
  const total = weightsTotal(shown);
  return (
    <>
      {range !== undefined && <p className={styles.text}>{range}</p>}
      {rows !== "" && <p className={styles.text}>{rows}</p>}
      {total !== undefined && <p className={styles.text}>{dashboardPage.weightsTotal(total)}</p>}
      {open.length > 0 && (
        <section aria-label={dashboardPage.open}>
          <h2 className={styles.heading}>{dashboardPage.open}</h2>
          <ul className={styles.list}>
            {open.map(({ row, name }) => (
              <li key={row} className={styles.text}>
                <CellLink
                  figure={{ text: name, address: placeIn(shown.table, row, "name").address }}
                  what={dashboardPage.open}
                  sheet={shown.table.sheet}
                  onGoTo={store.goTo}
                />
              </li>
            ))}
          </ul>
          <p className={styles.note}>{dashboardPage.openText}</p>
        </section>
      )}
      <div className={styles.lens}>
        <label className={styles.label} htmlFor={id}>
          {dashboardPage.lens}
        </label>
        <select
          id={id}
          className={styles.input}
          value={lens}
          onChange={({ target }) => setLens(lenses.find((each) => each === target.value) ?? "")}
        >
          <option value="">{dashboardPage.all}</option>
          {lenses.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
      <h2 className={styles.heading}>{dashboardPage.metrics}</h2>
      <ul className={styles.list}>
        {shown.metrics.map((metric) => (
          <MetricCard key={metric.row} dashboard={shown} metric={metric} lens={lens} onGoTo={store.goTo} />
        ))}
      </ul>
      {source}
    </>
  );
}

/** What isn't measured, as the range it leaves; nothing to say while all is, or while there are no weights. */
function rangeText(verdict: Verdict): string | undefined {
  const ends = rangeTexts(verdict);
  return ends === undefined || verdict.coverage === undefined
    ? undefined
    : dashboardPage.range(...ends, shareText(verdict.coverage));
}
