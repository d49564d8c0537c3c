import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { picturesOf } from "../../../core/charts/pictures";
import { pictureTexts } from "../../../core/messages/charts";
import type { ScorecardState } from "../../../core/scorecard/state";
import { ActionButton } from "../action-button";
import { PictureBars } from "./picture-bars";

const useStyles = makeStyles({
  none: { margin: "8px 0", color: tokens.colorNeutralForeground3 },
  insert: { marginBottom: "8px" },
});

interface Props {
  readonly scorecard: ScorecardState;
  /** True while a command writes to the workbook. */
  readonly writing: boolean;
  readonly onInsert: () => void;
}

/** The pictures of a scorecard as they go into its sheet, and the button that puts them there. */
export default function Pictures({ scorecard, writing, onInsert }: Props) {
  const styles = useStyles();
  const pictures = useMemo(() => picturesOf(scorecard), [scorecard]);
  if (pictures.length === 0) return <p className={styles.none}>{pictureTexts.none}</p>;
  return (
    <>
      {pictures.map((picture) => (
        <PictureBars key={picture.topic} picture={picture} />
      ))}
      <ActionButton onClick={onInsert} off={writing} className={styles.insert}>
        {writing ? pictureTexts.inserting : pictureTexts.insert}
      </ActionButton>
    </>
  );
}
