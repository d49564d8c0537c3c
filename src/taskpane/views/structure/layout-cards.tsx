import { mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  deleteSheet,
  layoutTexts,
  sheetStays,
  structureDone,
  structureTexts,
} from "../../../core/messages/structure-page";
import { planCompact } from "../../../core/structure/compact";
import { planDetailed } from "../../../core/structure/detailed";
import { whyMeasuresStay } from "../../../core/structure/measures-sheet-left";
import { ActionButton } from "../action-button";
import type { PageContext } from "./page-context";
import { PlanPanel } from "./plan-panel";
import { useStructureStyles } from "./styles";

type Layout = "detailed" | "compact";

/** The two layouts, which one is in use, and the way to the other. */
export function LayoutCards({ context }: { readonly context: PageContext }) {
  const styles = useStructureStyles();
  const { outline, open, onOpen } = context;
  const { kind } = outline.feed;
  return (
    <section>
      <h2 className={styles.heading}>{structureTexts.layout}</h2>
      {(["detailed", "compact"] as const).map((layout) => {
        const texts = layoutTexts[layout];
        // What typed scores turn into is measures to fill, which have rows of their own.
        const offered = kind !== layout && (layout === "detailed" || kind === "detailed");
        const isOpen = open === `layout ${layout}`;
        return (
          <div key={layout} className={mergeClasses(styles.card, kind === layout && styles.chosen)}>
            <div className={styles.cardTop}>
              <h3 className={styles.cardName}>{texts.name}</h3>
              {kind === layout && <span className={styles.under}>{structureTexts.inUse}</span>}
            </div>
            <p className={styles.note}>{texts.is}</p>
            {offered && !isOpen && (
              <ActionButton small onClick={() => onOpen(`layout ${layout}`)}>
                {texts.button}
              </ActionButton>
            )}
            {offered && isOpen && <Conversion layout={layout} context={context} />}
          </div>
        );
      })}
    </section>
  );
}

/** What changing the layout will do, before it does. */
function Conversion({ layout, context }: { readonly layout: Layout; readonly context: PageContext }) {
  const styles = useStructureStyles();
  const { reading, outline, writing, write, onClose } = context;
  const [withSheet, setWithSheet] = useState(false);
  const stays = useMemo(() => whyMeasuresStay(reading, outline), [reading, outline]);
  const plan = useMemo(
    () =>
      layout === "compact"
        ? planCompact(reading, outline, { deleteMeasures: withSheet })
        : planDetailed(reading, outline),
    [layout, reading, outline, withSheet],
  );
  const done =
    layout === "detailed"
      ? structureDone.detailed
      : withSheet
        ? structureDone.compactWithoutSheet
        : structureDone.compact;
  const sheet = outline.feed.kind === "detailed" ? outline.feed.table.found.sheet : "";
  const tick = layout === "compact" && plan.ok && stays === undefined && (
    <label className={styles.tick}>
      <input
        type="checkbox"
        className={styles.box}
        checked={withSheet}
        onChange={(event) => setWithSheet(event.target.checked)}
      />
      <span className={styles.note} style={{ margin: 0 }}>
        {deleteSheet(sheet)}
      </span>
    </label>
  );
  return (
    <PlanPanel
      plan={plan}
      reading={reading}
      writing={writing}
      action={structureTexts.convert}
      onWrite={(change) => void write(change, () => done).then((wrote) => wrote && onClose())}
      onCancel={() => onClose()}
      options={tick}
    >
      <p className={styles.text}>{layoutTexts[layout].does}</p>
      {layout === "compact" && plan.ok && (
        <p className={styles.note}>
          {withSheet && stays === undefined ? structureTexts.deleteSheetToo : (stays ?? sheetStays(sheet))}
        </p>
      )}
    </PlanPanel>
  );
}
