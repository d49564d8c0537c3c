import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { firstSteps, isBegun, type JourneyMap, journeyMaps, type Stage } from "../../../core/journey";
import { emotionalLine } from "../../../core/journey/emotional-line";
import { planLineChart } from "../../../core/journey/line-chart";
import { journeyChart, journeyPage } from "../../../core/messages/journey";
import { beginsAt, placeIn } from "../../../core/systems/tables";
import { shareText } from "../../../core/verdict/figures";
import { onDemand } from "../../../excel/on-demand";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import type { SystemPageProps } from "../registry";
import { FirstSteps } from "../systems/first-steps";
import { itemStyles } from "../systems/item-styles";
import { useToneStyles } from "../tone";
import { LinePicture } from "./line-picture";

const useStyles = makeStyles({
  ...itemStyles,
  text: formStyles.text,
  felt: {
    flexShrink: 0,
    maxWidth: "55%",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "right",
  },
});

/** A journey map: its line, then stage by stage what is felt and which measures watch it. */
export default function JourneyPage({ state, store, system }: SystemPageProps) {
  const styles = useStyles();
  const maps = journeyMaps(state.reading);
  const map = maps.find(({ table }) => beginsAt(table, system.place));
  if (map === undefined) return null;
  if (!isBegun(map)) return <FirstSteps steps={firstSteps(map)} onGoTo={store.goTo} />;
  const { stages, score, scoreCell } = map;
  const line = emotionalLine(map);
  const answered = stages.filter(({ emotion }) => emotion.kind === "value").length;
  const ordinal = maps.filter(({ table }) => table.sheet === map.table.sheet).indexOf(map) + 1;
  const insert = () =>
    void store.command(
      async (options) => {
        const planned = planLineChart(map, ordinal);
        return planned.ok
          ? onDemand(
              () => import(/* webpackChunkName: "journey-line" */ "../../../excel/insert-journey-line"),
              ({ insertJourneyLine }) => insertJourneyLine(planned.value, options),
            )
          : planned;
      },
      ({ sheet, renewed }) => (renewed ? journeyChart.renewed(sheet) : journeyChart.inserted(sheet)),
    );
  return (
    <>
      {score.ok && (
        <p className={styles.text}>
          <CellLink
            figure={{
              text: journeyPage.score(shareText(score.value), answered, stages.length),
              ...(scoreCell === undefined ? {} : { address: scoreCell.place.address }),
            }}
            what={journeyPage.journeyScore}
            sheet={map.table.sheet}
            onGoTo={store.goTo}
          />
        </p>
      )}
      {line !== undefined && (
        <section aria-label={journeyPage.line}>
          <h2 className={styles.heading}>{journeyPage.line}</h2>
          <LinePicture line={line} />
          <ActionButton onClick={insert} off={state.writing}>
            {state.writing ? journeyPage.inserting : journeyPage.insert}
          </ActionButton>
        </section>
      )}
      {stages.length > 0 && (
        <section aria-label={journeyPage.stages}>
          <h2 className={styles.heading}>{journeyPage.stages}</h2>
          <ol className={styles.list}>
            {stages.map((stage, index) => (
              <StageRow key={stage.row} map={map} stage={stage} number={index + 1} onGoTo={store.goTo} />
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

interface RowProps {
  readonly map: JourneyMap;
  readonly stage: Stage;
  readonly number: number;
  readonly onGoTo: SystemPageProps["store"]["goTo"];
}

function StageRow({ map: { table, hasMeasures }, stage, number, onGoTo }: RowProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { row, name, touchpoint, experience, word, emotion, measures, watched } = stage;
  const felt = {
    value: { text: `${word} · ${emotion.kind === "value" ? shareText(emotion.value) : ""}`, tone: undefined },
    unanswered: { text: journeyPage.leftOut(word), tone: tones.quiet },
    unknown: { text: journeyPage.unknown(word), tone: tones.warning },
  }[emotion.kind];
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.strongName}>
          {number}{" "}
          <CellLink
            figure={{ text: name, address: placeIn(table, row, "stage").address }}
            what={journeyPage.stage}
            sheet={table.sheet}
            onGoTo={onGoTo}
          />
        </span>
        <span className={mergeClasses(styles.felt, felt.tone)}>{felt.text}</span>
      </div>
      {[touchpoint, experience]
        .filter((text) => text !== "")
        .map((text, index) => (
          <p key={index} className={styles.note}>
            {text}
          </p>
        ))}
      {measures.length === 0 ? (
        <p className={mergeClasses(styles.note, tones.warning)}>{journeyPage.unwatched}</p>
      ) : (
        <p className={styles.note}>
          {watched ? journeyPage.watched : <span className={tones.warning}>{journeyPage.unknownOnly}</span>}{" "}
          {measures.map(({ name: measure, place }, index) => (
            <span key={index}>
              {index > 0 && ", "}
              {place === undefined ? (
                hasMeasures ? (
                  <span className={tones.warning}>{journeyPage.noSuchMeasure(measure, watched)}</span>
                ) : (
                  measure
                )
              ) : (
                <CellLink
                  figure={{ text: measure, address: place.address }}
                  what={journeyPage.measure}
                  sheet={place.sheet}
                  onGoTo={onGoTo}
                />
              )}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
