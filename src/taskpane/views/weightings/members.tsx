import { mergeClasses } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FoundAllocations } from "../../../core/allocations/find";
import type { AllocationsStanding, JudgedMember } from "../../../core/allocations/standing";
import { weightingsTexts } from "../../../core/messages/weightings-page";
import type { PageProps } from "../registry";
import { useToneStyles } from "../tone";
import { PointsEditor } from "./points-editor";
import { useWeightingsStyles } from "./styles";
import { VerdictText } from "./verdict-text";

interface Props extends PageProps {
  readonly allocations: FoundAllocations;
  readonly standing: AllocationsStanding;
}

/** Every member with the verdict under their weights, or what their points still lack; opened, their points. */
export function Members({ allocations, standing, ...props }: Props) {
  const styles = useWeightingsStyles();
  const [open, setOpen] = useState<number>();
  const list = useRef<HTMLUListElement>(null);
  const close = (index: number) => {
    setOpen(undefined);
    list.current?.querySelectorAll<HTMLElement>(":scope > li > button")[index]?.focus();
  };
  return (
    <section>
      <h2 className={styles.heading}>{weightingsTexts.members}</h2>
      <ul className={styles.list} ref={list}>
        {standing.members.map((member, index) => {
          const isOpen = open === member.row;
          return (
            <li key={member.row} className={styles.member}>
              <button
                type="button"
                className={styles.toggle}
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? undefined : member.row)}
              >
                <span className={styles.name}>
                  <span className={styles.chevron} aria-hidden="true">
                    {isOpen ? "▾" : "▸"}
                  </span>
                  {member.name}
                </span>
                <MemberState member={member} />
              </button>
              {isOpen && (
                <PointsEditor
                  allocations={allocations}
                  member={member}
                  onClose={() => close(index)}
                  {...props}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function MemberState({ member: { state, fault, verdict } }: { readonly member: JudgedMember }) {
  const styles = useWeightingsStyles();
  const tones = useToneStyles();
  if (state === "blank") {
    return <span className={mergeClasses(styles.figures, tones.quiet)}>– {weightingsTexts.blank}</span>;
  }
  if (state === "wrong")
    return <span className={mergeClasses(styles.figures, tones.warning)}>! {fault}</span>;
  return verdict === undefined ? <span>–</span> : <VerdictText verdict={verdict} />;
}
