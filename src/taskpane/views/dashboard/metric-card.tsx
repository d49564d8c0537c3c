import { makeStyles, tokens } from "@fluentui/react-components";
import { type Dashboard, type DashboardMetric, type Lens, weightText } from "../../../core/dashboard";
import { dashboardPage } from "../../../core/messages/dashboard";
import { placeIn } from "../../../core/systems/tables";
import { shareText } from "../../../core/verdict";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";

const useStyles = makeStyles({
  list: formStyles.list,
  note: { ...formStyles.note, margin: "2px 0" },
  strong: formStyles.strong,
  card: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: "10px" },
  name: { minWidth: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  score: { flexShrink: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  driverName: { minWidth: 0, overflowWrap: "anywhere" },
  lens: { whiteSpace: "nowrap", color: tokens.colorNeutralForeground3 },
  driver: {
    display: "flex",
    justifyContent: "space-between",
    gap: "10px",
    padding: "2px 0 2px 12px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

interface Props {
  readonly dashboard: Dashboard;
  readonly metric: DashboardMetric;
  /** Only the drivers of this lens; "" for all of them. */
  readonly lens: Lens | "";
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

/** One metric: what it means and comes to, what follows from it, and its drivers as one lens or all of them show them. */
export function MetricCard({ dashboard: { table, driverTable }, metric, lens, onGoTo }: Props) {
  const styles = useStyles();
  const { row, name, isOpen, definition, weight, soWhat, action, score, measured } = metric;
  const drivers = metric.drivers.filter((driver) => lens === "" || driver.lens === lens);
  const facts = [
    dashboardPage.weight(weightText(weight)),
    measured === 0 ? dashboardPage.notMeasured : dashboardPage.measured(shareText(measured)),
    ...(isOpen ? [dashboardPage.nameOpen] : []),
  ];
  return (
    <li className={styles.card}>
      <div className={styles.line}>
        <CellLink
          figure={{ text: name, address: placeIn(table, row, "metric").address }}
          what={dashboardPage.metric}
          sheet={table.sheet}
          onGoTo={onGoTo}
          className={styles.name}
        />
        <span className={styles.score}>{score === undefined ? "–" : shareText(score)}</span>
      </div>
      <p className={styles.note}>{facts.join(" · ")}</p>
      <p className={styles.note}>{definition === "" ? dashboardPage.noDefinition : definition}</p>
      {soWhat !== "" && <Answer to={dashboardPage.soWhat} says={soWhat} />}
      {action !== "" && <Answer to={dashboardPage.action} says={action} />}
      {drivers.length === 0 ? (
        <p className={styles.note}>{dashboardPage.noDrivers}</p>
      ) : (
        <ul className={styles.list}>
          {drivers.map((driver) => (
            <li key={driver.row} className={styles.driver}>
              <span className={styles.driverName}>
                <CellLink
                  figure={{
                    text: driver.name,
                    ...(driverTable === undefined
                      ? {}
                      : { address: placeIn(driverTable, driver.row, "driver").address }),
                  }}
                  what={dashboardPage.driver}
                  sheet={driverTable?.sheet ?? table.sheet}
                  onGoTo={onGoTo}
                />
                {lens === "" && driver.lens !== undefined && (
                  <span className={styles.lens}> ({driver.lens})</span>
                )}
              </span>
              <span>{driver.score === undefined ? "–" : shareText(driver.score)}</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Answer({ to, says }: { readonly to: string; readonly says: string }) {
  const styles = useStyles();
  return (
    <p className={styles.note}>
      <span className={styles.strong}>{to}: </span>
      {says}
    </p>
  );
}
