import { useMemo, useRef, useState } from "react";
import { outlineCount, structureDone, structureTexts } from "../../../core/messages/structure-page";
import { structureFindings } from "../../../core/structure/findings";
import { planAddMetric } from "../../../core/structure/metrics";
import { outlineOf } from "../../../core/structure/outline";
import { ActionButton } from "../action-button";
import type { ScorecardPageProps } from "../registry";
import { useUnsaved } from "../use-unsaved";
import { AddForm } from "./add-form";
import { FindingsList } from "./findings-list";
import { LayoutCards } from "./layout-cards";
import { OutlineList } from "./outline-list";
import type { PageContext } from "./page-context";
import { useStructureStyles } from "./styles";

const addingMetric = "add metric";

/** Metrics and measures: what needs putting right, the outline to edit, and the layout. */
export default function Structure({ scorecard, state: { reading, writing }, store }: ScorecardPageProps) {
  const styles = useStructureStyles();
  const [open, setOpen] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const outline = useMemo(() => outlineOf(reading, scorecard.found), [reading, scorecard.found]);
  const findings = useMemo(() => structureFindings(reading, scorecard.found), [reading, scorecard.found]);
  useUnsaved(store, open !== undefined);
  if (outline === undefined) return null;
  const context: PageContext = {
    reading,
    outline,
    writing,
    onGoTo: (place) => void store.goTo(place),
    write: (change, done) => store.apply({ ...change, show: undefined }, ({ cells }) => done(cells)),
    open,
    onOpen: setOpen,
    onClose: (opener) => {
      setOpen(undefined);
      (opener ?? heading.current)?.focus();
    },
  };
  const measures = outline.metrics.reduce((sum, metric) => sum + metric.measures.length, 0);
  return (
    <div className={styles.page}>
      <FindingsList findings={findings} context={context} />
      <h2 ref={heading} tabIndex={-1} className={styles.hidden}>
        {structureTexts.outline}
      </h2>
      <p className={styles.count}>
        {outline.feed.kind === "typed"
          ? structureTexts.typed
          : outlineCount(outline.metrics.length, measures)}
      </p>
      <OutlineList context={context} />
      {open === addingMetric ? (
        <AddForm
          of="metric"
          context={context}
          plan={(name) => planAddMetric(reading, outline, name)}
          done={structureDone.addedMetric}
          onClose={() => context.onClose()}
        >
          <p className={styles.note}>{structureTexts.weightBlank}</p>
        </AddForm>
      ) : (
        <div className={styles.buttons}>
          <ActionButton small onClick={() => setOpen(addingMetric)}>
            + {structureTexts.addMetric}
          </ActionButton>
        </div>
      )}
      <LayoutCards context={context} />
    </div>
  );
}
