import { makeStyles, tokens } from "@fluentui/react-components";
import { nextTexts } from "../../../core/messages/next";
import type { NextStep } from "../../../core/next";
import { type Follow, FollowLinks } from "./follow-links";

const useStyles = makeStyles({
  heading: {
    margin: "14px 0 2px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: "0 0 0 18px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  step: { padding: "2px 0", overflowWrap: "anywhere" },
});

interface Props extends Follow {
  readonly steps: readonly NextStep[];
}

/** What to do about the result, most useful first. */
export function NextList({ steps, ...follow }: Props) {
  const styles = useStyles();
  if (steps.length === 0) return null;
  return (
    <>
      <h2 className={styles.heading}>{nextTexts.title}</h2>
      <ol className={styles.list}>
        {steps.map((step) => (
          <li key={step.key} className={styles.step}>
            {step.sentence} <FollowLinks to={step} {...follow} />
          </li>
        ))}
      </ol>
    </>
  );
}
