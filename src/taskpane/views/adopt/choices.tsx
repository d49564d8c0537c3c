import type { AdoptChoices } from "../../../core/adopt/adoption";
import { replaceableScores, scoresAsPoints, textWeightings } from "../../../core/adopt/scoring";
import { typedScores } from "../../../core/adopt/summary";
import type { TableReading } from "../../../core/adopt/table-reading";
import { shownText } from "../../../core/adopt/text-lines";
import {
  adoptTexts,
  replaceCombinedHint,
  replaceCombinedLabel,
  replaceScoresLabel,
  typedScoreLine,
  writePercentagesLabel,
  writeWeightingsLabel,
} from "../../../core/messages/adopt-page";
import { formatPercent } from "../../../core/thresholds/format";
import { Tick } from "../form/tick";
import { useAdoptStyles } from "./styles";

interface Props {
  readonly table: TableReading;
  readonly choices: AdoptChoices;
  readonly onChoose: (choices: Partial<AdoptChoices>) => void;
}

/** What is to be made of the table, and what of the person's own cells may be replaced. */
export function Choices({ table, choices, onChoose }: Props) {
  const styles = useAdoptStyles();
  const over = table.shape === "measures";
  const ways = [
    over
      ? (["around", adoptTexts.over, adoptTexts.overHint] as const)
      : (["around", adoptTexts.around, adoptTexts.aroundHint] as const),
    ["fresh", adoptTexts.fresh, adoptTexts.freshHint] as const,
  ];
  return (
    <fieldset style={{ margin: "16px 0 0", padding: 0, border: "none" }}>
      <legend className={styles.heading} style={{ margin: 0, padding: 0 }}>
        {adoptTexts.way}
      </legend>
      {ways.map(([way, label, hint]) => (
        <Tick key={way} oneOf="adopt-way" checked={choices.way === way} onChange={() => onChoose({ way })}>
          {label}
          <span className={styles.quiet} style={{ display: "block" }}>
            {hint}
          </span>
        </Tick>
      ))}
      {choices.way === "around" && !over && (
        <Replacements table={table} choices={choices} onChoose={onChoose} />
      )}
    </fieldset>
  );
}

function Replacements({ table, choices, onChoose }: Props) {
  const styles = useAdoptStyles();
  const typed = typedScores(table);
  const points = scoresAsPoints(table);
  const texts = textWeightings(table);
  const replaceable = replaceableScores(table);
  return (
    <>
      {points.length > 0 && (
        <Tick
          checked={choices.writePercentages === true}
          onChange={(writePercentages) => onChoose({ writePercentages })}
        >
          {writePercentagesLabel(points.length, shownText(points[0]?.combined?.value))}
        </Tick>
      )}
      {texts.length > 0 && (
        <Tick
          checked={choices.writeWeightings === true}
          onChange={(writeWeightings) => onChoose({ writeWeightings })}
        >
          {writeWeightingsLabel(texts.length, shownText(texts[0]?.cell.value))}
        </Tick>
      )}
      {typed.length > 0 && (
        <>
          <Tick
            checked={choices.replaceScores === true}
            onChange={(replaceScores) => onChoose({ replaceScores })}
          >
            {replaceScoresLabel(typed.length)}
          </Tick>
          {choices.replaceScores === true && (
            <ul className={styles.list}>
              {typed.slice(0, 8).map(({ address, before, after }) => (
                <li key={address} className={styles.quiet}>
                  {typedScoreLine(
                    address,
                    percentOf(before),
                    after === undefined ? "–" : formatPercent(after),
                  )}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      {replaceable.length > 0 && (
        <Tick
          checked={choices.replaceCombined === true}
          onChange={(replaceCombined) => onChoose({ replaceCombined })}
        >
          {replaceCombinedLabel(replaceable.length)}
          <span className={styles.quiet} style={{ display: "block" }}>
            {replaceCombinedHint()}
          </span>
        </Tick>
      )}
    </>
  );
}

const percentOf = (value: Parameters<typeof shownText>[0]) =>
  typeof value === "number" && Math.abs(value) <= 2 ? formatPercent(value) : shownText(value);
