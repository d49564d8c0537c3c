import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import { navigationTexts } from "../../../core/messages/navigation";
import type { ScorecardPage } from "../../view";

const useStyles = makeStyles({
  list: {
    display: "flex",
    padding: "0 8px",
    overflowX: "auto",
    scrollbarWidth: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    position: "relative",
    flexShrink: 0,
    padding: "5px 8px 7px",
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      left: "8px",
      right: "8px",
      bottom: 0,
      // A border, so that it is there in forced colours too.
      borderBottom: `3px solid ${tokens.colorCompoundBrandStroke}`,
    },
  },
});

/** The id of the panel that the tabs show their pages in. */
export const panelId = "page";
/** The id of a page's tab. */
export const tabId = (name: ScorecardPage) => `tab-${name}`;

interface Props {
  readonly names: readonly ScorecardPage[];
  readonly current: ScorecardPage;
  readonly onSelect: (name: ScorecardPage) => void;
}

/**
 * The pages of a scorecard. One stop for the tab key; arrows, Home and End move along it, Enter or Space opens, since
 * a page may have to be fetched first.
 */
export function Tabs({ names, current, onSelect }: Props) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const all = [...(list.current?.querySelectorAll("button") ?? [])];
    const at = all.findIndex((tab) => tab === document.activeElement);
    const last = all.length - 1;
    const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    all[next < 0 ? last : next > last ? 0 : next]?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label={navigationTexts.pagesOf}
      className={styles.list}
      ref={list}
      onKeyDown={move}
    >
      {names.map((name) => {
        const isCurrent = name === current;
        return (
          <button
            key={name}
            type="button"
            role="tab"
            id={tabId(name)}
            aria-selected={isCurrent}
            aria-controls={isCurrent ? panelId : undefined}
            tabIndex={isCurrent ? 0 : -1}
            className={mergeClasses(styles.tab, isCurrent && styles.current)}
            aria-label={navigationTexts.fullNames[name]}
            onClick={() => onSelect(name)}
          >
            {navigationTexts.tabs[name]}
          </button>
        );
      })}
    </div>
  );
}
