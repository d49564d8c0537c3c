import { makeStyles } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { figureTexts as says } from "../../../core/messages/figures";
import type { ScorecardState } from "../../../core/scorecard/state";
import { type MetricItem, type Outline, outlineOf } from "../../../core/structure/outline";
import { Labelled } from "../form/labelled";
import { formStyles } from "../form/styles";
import type { PageProps } from "../registry";

const useStyles = makeStyles({ input: formStyles.input });

/** A metric of a scorecard that something is to be added to, and how another one is chosen. */
export interface MetricChoice {
  readonly scorecard: ScorecardState;
  readonly outline: Outline;
  readonly metric: MetricItem;
  readonly chooseScorecard: (id: string) => void;
  readonly chooseMetric: (key: string) => void;
}

/** The chosen metric, to begin with the first of the first scorecard; `undefined` in a workbook without any. */
export function useMetricChoice({ scorecards, reading }: PageProps["state"]): MetricChoice | undefined {
  const [chosen, chooseScorecard] = useState("");
  const [key, chooseMetric] = useState("");
  const scorecard = scorecards.find(({ id }) => id === chosen) ?? scorecards[0];
  const outline = useMemo(
    () => (scorecard === undefined ? undefined : outlineOf(reading, scorecard.found)),
    [reading, scorecard],
  );
  const metric = outline?.metrics.find((each) => each.key === key) ?? outline?.metrics[0];
  if (scorecard === undefined || outline === undefined || metric === undefined) return undefined;
  return { scorecard, outline, metric, chooseScorecard, chooseMetric };
}

interface Props {
  readonly choice: MetricChoice;
  readonly scorecards: readonly ScorecardState[];
}

/** Where something is to be added: the scorecard, where there are several, and its metric. */
export function MetricFields({ choice, scorecards }: Props) {
  const { scorecard, outline, metric, chooseScorecard, chooseMetric } = choice;
  const sheets = scorecards.map(({ id, title, sheet }) => ({ key: id, name: `${title} (${sheet})` }));
  return (
    <>
      {scorecards.length > 1 && (
        <Choice label={says.scorecard} value={scorecard.id} options={sheets} onChoose={chooseScorecard} />
      )}
      <Choice label={says.metric} value={metric.key} options={outline.metrics} onChoose={chooseMetric} />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly onChoose: (key: string) => void;
}

/** A labelled list to choose one of. */
export function Choice({ label, value, options, onChoose }: ChoiceProps) {
  const styles = useStyles();
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className={styles.input}
          value={value}
          onChange={({ target }) => onChoose(target.value)}
        >
          {options.map((option) => (
            <option key={option.key} value={option.key}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
