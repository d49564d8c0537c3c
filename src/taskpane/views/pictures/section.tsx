import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense } from "react";
import { pictureTexts } from "../../../core/messages/charts";
import type { ScorecardState } from "../../../core/scorecard/state";
import { FoldedSection } from "../folded-section";

const Pictures = lazy(() => import(/* webpackChunkName: "pictures" */ "."));

const useStyles = makeStyles({
  body: { paddingTop: "8px" },
  loading: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly scorecard: ScorecardState;
  readonly writing: boolean;
  readonly onInsert: () => void;
}

/** The pictures of a scorecard behind a heading; nothing of them is loaded before somebody opens it. */
export function PicturesSection(props: Props) {
  const styles = useStyles();
  return (
    <FoldedSection heading={pictureTexts.heading} className={styles.body}>
      {() => (
        <Suspense fallback={<p className={styles.loading}>{pictureTexts.loading}</p>}>
          <Pictures {...props} />
        </Suspense>
      )}
    </FoldedSection>
  );
}
