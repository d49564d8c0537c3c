import { mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  deleteSheet,
  deleteUnread,
  layoutTexts,
  sheetStays,
  structureDone,
  structureTexts,
  unreadSheets,
} from "../../../core/messages/structure-page";
import { planCompact } from "../../../core/structure/compact";
import { planDetailed } from "../../../core/structure/detailed";
import { unreadMeasures, whyMeasuresStay } from "../../../core/structure/measures-sheet-left";
import { ActionButton } from "../action-button";
import { Tick } from "../form/tick";
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
  const plan = useMemo(
    () =>
      layout === "compact"
        ? planCompact(reading, outline, { deleteMeasures: withSheet })
        : planDetailed(reading, outline, { deleteUnread: withSheet }),
    [layout, reading, outline, withSheet],
  );
  const left = useMemo(() => leftBehind(layout, reading, outline), [layout, reading, outline]);
  const done =
    layout === "detailed"
      ? structureDone.detailed
      : withSheet
        ? structureDone.compactWithoutSheet
        : structureDone.compact;
  const tick = plan.ok && left?.tick !== undefined && (
    <Tick checked={withSheet} onChange={setWithSheet}>
      {left.tick}
    </Tick>
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
      {plan.ok && left !== undefined && (
        <p className={styles.note}>{withSheet && left.tick !== undefined ? left.gone : left.stays}</p>
      )}
    </PlanPanel>
  );
}

/** What is said of a sheet of measures that a change of the layout leaves, and where it may go, of its going. */
interface LeftBehind {
  readonly stays: string;
  readonly gone: string;
  readonly tick?: string;
}

function leftBehind(
  layout: Layout,
  reading: PageContext["reading"],
  outline: PageContext["outline"],
): LeftBehind | undefined {
  if (layout === "compact") {
    if (outline.feed.kind !== "detailed") return undefined;
    const { sheet } = outline.feed.table.found;
    const why = whyMeasuresStay(reading, outline);
    const gone = structureTexts.deleteSheetToo;
    return why === undefined
      ? { stays: sheetStays(sheet), gone, tick: deleteSheet(sheet) }
      : { stays: why, gone };
  }
  const sheets = unreadMeasures(reading, outline).map(({ found }) => found.sheet);
  if (sheets.length === 0) return undefined;
  return { stays: unreadSheets(sheets), gone: structureTexts.deleteUnread, tick: deleteUnread(sheets) };
}
