import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode, Ref } from "react";
import { navigationTexts, scorecardChoice } from "../../../core/messages/navigation";
import type { ScorecardState } from "../../../core/scorecard/state";
import { shownScorecard, type TopPage, type View } from "../../view";
import { ChevronIcon, HelpIcon, HomeIcon, TableIcon } from "./icons";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: "2px", padding: "4px 8px", minHeight: "36px" },
  place: {
    display: "grid",
    placeItems: "center",
    flexShrink: 0,
    width: "32px",
    height: "32px",
    padding: 0,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: { color: tokens.colorBrandForeground1, border: `1px solid ${tokens.colorNeutralStroke1}` },
  title: {
    position: "relative",
    display: "flex",
    alignItems: "center",
    gap: "6px",
    flexGrow: 1,
    minWidth: 0,
    padding: "0 6px",
    borderRadius: tokens.borderRadiusMedium,
  },
  several: {
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-within": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: {
    display: "flex",
    alignItems: "baseline",
    gap: "6px",
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: "32px",
    fontWeight: tokens.fontWeightSemibold,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
  },
  name: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  sheet: {
    flexShrink: 0,
    maxWidth: "50%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  caret: { display: "grid", flexShrink: 0, color: tokens.colorNeutralForeground3 },
  choice: {
    position: "absolute",
    inset: 0,
    width: "100%",
    opacity: 0,
    cursor: "pointer",
    font: "inherit",
    // The list the browser drops down takes its colours from here.
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly view: View;
  readonly scorecards: readonly ScorecardState[];
  readonly onNavigate: (view: View) => void;
  readonly heading: Ref<HTMLHeadingElement>;
}

/** One line on top of the pane: where the person is, the other scorecards, and the places that are always there. */
export function TitleBar({ view, scorecards, onNavigate, heading }: Props) {
  const styles = useStyles();
  const shown = shownScorecard(view, scorecards);
  const isAmbiguous = ({ title }: ScorecardState) =>
    scorecards.filter((other) => other.title === title).length > 1;
  const choice = (scorecard: ScorecardState) =>
    scorecardChoice(scorecard.title, scorecard.sheet, isAmbiguous(scorecard));
  const title = shown?.title ?? navigationTexts.titles["scorecard" in view ? "home" : view.name];
  const place = (name: TopPage, icon: ReactNode) => (
    <button
      type="button"
      className={mergeClasses(styles.place, view.name === name && styles.current)}
      aria-label={navigationTexts.places[name]}
      title={navigationTexts.places[name]}
      aria-current={view.name === name ? "page" : undefined}
      onClick={() => onNavigate({ name })}
    >
      {icon}
    </button>
  );
  return (
    <nav className={styles.bar} aria-label={navigationTexts.pane}>
      {place("home", <HomeIcon />)}
      <div
        className={mergeClasses(styles.title, shown !== undefined && scorecards.length > 1 && styles.several)}
      >
        <h1 className={styles.heading} ref={heading} tabIndex={-1} title={shown ? choice(shown) : title}>
          <span className={styles.name}>{title}</span>
          {shown !== undefined && isAmbiguous(shown) && (
            // What tells it from its namesake is not what a long title pushes out.
            <span className={styles.sheet}>{shown.sheet}</span>
          )}
        </h1>
        {shown !== undefined && "scorecard" in view && scorecards.length > 1 && (
          <>
            <span className={styles.caret}>
              <ChevronIcon />
            </span>
            <select
              className={styles.choice}
              aria-label={navigationTexts.switch}
              value={shown.id}
              onChange={({ target }) => onNavigate({ ...view, scorecard: target.value })}
            >
              {scorecards.map((scorecard) => (
                <option key={scorecard.id} value={scorecard.id}>
                  {choice(scorecard)}
                </option>
              ))}
            </select>
          </>
        )}
      </div>
      {place("adopt", <TableIcon />)}
      {place("help", <HelpIcon />)}
    </nav>
  );
}
