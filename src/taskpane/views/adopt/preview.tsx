import { useMemo } from "react";
import type { Adoption } from "../../../core/adopt/adoption";
import { changedCells } from "../../../core/change/changed-cells";
import { adoptPreview, adoptTexts, sectionLine } from "../../../core/messages/adopt-page";
import { contentText } from "../../../core/messages/changes";
import type { WorkbookReading } from "../../../core/scorecard/workbook-reading";
import { useAdoptStyles } from "./styles";

interface Props {
  readonly adoption: Adoption;
  readonly sheet: string;
  readonly reading: WorkbookReading;
}

const shown = 200;

/** What will be written, counted and listed, with what the person should know. */
export function Preview({ adoption, sheet, reading }: Props) {
  const styles = useAdoptStyles();
  const { change, notes } = adoption;
  const cells = useMemo(() => changedCells(change, reading), [change, reading]);
  const blank = contentText("");
  const changed = cells.filter(({ before }) => before !== blank);
  const inserted = (change.insertRows ?? []).reduce((sum, { count }) => sum + count, 0);
  const sentence = adoptPreview({
    sheet,
    written: cells.length - changed.length,
    changed: changed.length,
    inserted,
    sheets: (change.sheets ?? []).map(({ name }) => name),
  });
  return (
    <section className={styles.preview} aria-label={adoptTexts.write}>
      <div aria-live="polite">{sentence}</div>
      {notes.map((note) => (
        <p key={note} className={styles.text}>
          {"! "}
          {note}
        </p>
      ))}
      {cells.length > 0 && (
        <details>
          <summary className={styles.summary}>{sectionLine(adoptTexts.write, cells.length)}</summary>
          <div className={styles.scroll} tabIndex={0} role="group" aria-label={adoptTexts.write}>
            <table className={styles.cells}>
              <thead>
                <tr>
                  <th scope="col" className={styles.th} style={{ width: "48px" }}>
                    {adoptTexts.cell}
                  </th>
                  <th scope="col" className={styles.th}>
                    {adoptTexts.was}
                  </th>
                  <th scope="col" className={styles.th}>
                    {adoptTexts.becomes}
                  </th>
                </tr>
              </thead>
              <tbody>
                {[...changed, ...cells.filter((cell) => !changed.includes(cell))]
                  .slice(0, shown)
                  .map(({ address, before, after }, index) => (
                    <tr key={index}>
                      <td className={styles.td}>{address}</td>
                      <td className={styles.td}>{before === blank ? "–" : before}</td>
                      <td className={styles.td} title={after}>
                        {after}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
