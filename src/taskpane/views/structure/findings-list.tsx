import { mergeClasses } from "@fluentui/react-components";
import { structureDone, structureTexts } from "../../../core/messages/structure-page";
import type { StructureFinding } from "../../../core/structure/findings";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import { useToneStyles } from "../tone";
import type { PageContext } from "./page-context";
import { PlanPanel } from "./plan-panel";
import { useStructureStyles } from "./styles";

interface Props {
  readonly findings: readonly StructureFinding[];
  readonly context: PageContext;
}

/** What is wrong with the rows, each with its cell, and its fix where one is safe: previewed first. */
export function FindingsList({ findings, context }: Props) {
  const styles = useStructureStyles();
  const tones = useToneStyles();
  const { reading, writing, write, open, onOpen, onClose, onGoTo } = context;
  if (findings.length === 0) return null;
  return (
    <section>
      <h2 className={styles.heading} style={{ marginTop: "4px" }}>
        {structureTexts.toPutRight}
      </h2>
      <ul className={styles.list}>
        {findings.map(({ key, severity, sentence, place, fix }) => {
          const tone = severity === "problem" ? "warning" : "open";
          const isOpen = open === `finding ${key}`;
          return (
            <li key={key} className={mergeClasses(styles.finding, tones[tone], tones[`${tone}Tint`])}>
              <div className={styles.findingText}>
                {severity === "problem" ? "! " : "… "}
                {sentence}{" "}
                <CellLink
                  figure={{ text: `${place.sheet}!${place.address}`, address: place.address }}
                  what={structureTexts.toPutRight}
                  sheet={place.sheet}
                  onGoTo={onGoTo}
                />
              </div>
              {fix !== undefined && !isOpen && (
                <div className={styles.buttons}>
                  <ActionButton small off={writing} onClick={() => onOpen(`finding ${key}`)}>
                    {fix.label}…
                  </ActionButton>
                </div>
              )}
              {fix !== undefined && isOpen && (
                <PlanPanel
                  plan={fix.plan()}
                  reading={reading}
                  writing={writing}
                  action={structureTexts.apply}
                  onWrite={(change) =>
                    void write(change, structureDone.fixed).then((done) => done && onClose())
                  }
                  onCancel={() => onClose()}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
