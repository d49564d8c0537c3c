import { foldWord } from "../values/fold-word";
import { metricKey } from "../combined/metric-name";
import { journeyFaults } from "../messages/journey";
import { cellAddress } from "../scorecard/address";
import type { Finding } from "../systems/finding";
import { cellIn, placeIn } from "../systems/tables";
import { isBlank, isCellError } from "../values/cell";
import { readNumber } from "../weighting/read-number";
import { readScaleValue } from "./emotion-scale";
import { isBegun } from "./first-steps";
import { type JourneyMap, scaleRows, type Stage } from "./stages";
import type { StageColumn } from "./words";

/** What is wrong with a map's data, stage by stage and in its scale, and which stages nobody measures. */
export function journeyMapFaults(map: JourneyMap): Finding[] {
  const begun = isBegun(map);
  return [
    ...map.stages.flatMap((stage) => [
      ...emotionFaults(map, stage, begun),
      ...weightFaults(map, stage),
      ...measureFaults(map, stage, begun),
    ]),
    ...weightsZero(map),
    ...noMeasures(map),
    ...scaleFaults(map),
  ];
}

function finding(
  { table }: JourneyMap,
  rule: string,
  severity: Finding["severity"],
  row: number,
  column: StageColumn,
  sentence: string,
): Finding {
  return { rule: `journey/${rule}`, severity, sentence, place: placeIn(table, row, column) };
}

function emotionFaults(map: JourneyMap, stage: Stage, begun: boolean): Finding[] {
  const { row, name, word, emotion } = stage;
  const findings: Finding[] = [];
  const first = map.stages.find((each) => metricKey(each.name) === metricKey(name));
  if (name === "") findings.push(finding(map, "no-name", "warning", row, "stage", journeyFaults.noName()));
  else if (first !== undefined && first.row < row) {
    const said = journeyFaults.stageTwice(name, placeIn(map.table, first.row, "stage").address);
    findings.push(finding(map, "stage-twice", "warning", row, "stage", said));
  }
  const cell = cellIn(map.table, row, "emotion");
  if (isCellError(cell) && emotion.kind === "unknown")
    findings.push(
      finding(map, "emotion-error", "problem", row, "emotion", journeyFaults.emotionError(name, cell.code)),
    );
  else if (emotion.kind === "unknown")
    findings.push(
      finding(
        map,
        "unknown-emotion",
        "problem",
        row,
        "emotion",
        journeyFaults.unknownEmotion(name, word, map.scale.words),
      ),
    );
  if (emotion.kind === "unanswered" && begun && !hasWrongValue(map, word))
    findings.push(
      finding(map, "unanswered", "warning", row, "emotion", journeyFaults.unanswered(name, word)),
    );
  return findings;
}

/** True for a word whose value in the scale can't be read: then that is what is said, not that nobody answered. */
function hasWrongValue({ scaleTable }: JourneyMap, word: string): boolean {
  if (scaleTable === undefined || word === "") return false;
  const row = scaleRows(scaleTable).find((each) => foldWord(each.word) === foldWord(word));
  return row !== undefined && readScaleValue(row.value).kind === "wrong";
}

function weightFaults(map: JourneyMap, { row, name, emotion }: Stage): Finding[] {
  const cell = cellIn(map.table, row, "weight");
  const said = (severity: Finding["severity"], sentence: string) => [
    finding(map, "weight", severity, row, "weight", sentence),
  ];
  if (isBlank(cell))
    return emotion.kind === "value" && firstWeighed(map) !== undefined
      ? said("warning", journeyFaults.weightMissing(name))
      : [];
  const number = readNumber(cell);
  if (number === undefined) return said("problem", journeyFaults.weightWrong(name, cell));
  if (number < 0) return said("problem", journeyFaults.weightNegative(name));
  return typeof cell === "string" ? said("warning", journeyFaults.weightText(name, cell)) : [];
}

const firstWeighed = ({ table, stages }: JourneyMap) =>
  stages.find(({ row }) => !isBlank(cellIn(table, row, "weight")));

function weightsZero(map: JourneyMap): Finding[] {
  const first = firstWeighed(map);
  return first === undefined || map.score.ok || map.score.problem.key !== "stage-weights-zero"
    ? []
    : [finding(map, "weights-zero", "problem", first.row, "weight", journeyFaults.weightsZero())];
}

function measureFaults(map: JourneyMap, { row, name, measures }: Stage, begun: boolean): Finding[] {
  if (measures.length === 0)
    return begun
      ? [finding(map, "unwatched", "warning", row, "measures", journeyFaults.unwatched(name))]
      : [];
  if (!map.hasMeasures) return [];
  return measures
    .filter(({ place }) => place === undefined)
    .map((measure) =>
      finding(
        map,
        "unknown-measure",
        "warning",
        row,
        "measures",
        journeyFaults.unknownMeasure(name, measure.name, measure.nearest),
      ),
    );
}

function noMeasures(map: JourneyMap): Finding[] {
  const stage = map.stages.find(({ measures }) => measures.length > 0);
  return stage === undefined || map.hasMeasures
    ? []
    : [finding(map, "no-measures", "warning", stage.row, "measures", journeyFaults.noMeasures())];
}

function scaleFaults({ scaleTable }: JourneyMap): Finding[] {
  if (scaleTable === undefined) return [];
  const firstOf = new Map<string, number>();
  const column = { word: scaleTable.columns.word ?? 0, value: scaleTable.columns.value ?? 0 };
  return scaleRows(scaleTable).flatMap(({ row, word, value }): Finding[] => {
    const at = (
      rule: string,
      name: keyof typeof column,
      sentence: string,
      severity: Finding["severity"] = "problem",
    ): Finding => ({
      rule: `journey/${rule}`,
      severity,
      sentence,
      place: { sheet: scaleTable.sheet, address: cellAddress(row, column[name]) },
    });
    const key = foldWord(word);
    if (key === "") return isBlank(value) ? [] : [at("scale-no-word", "word", journeyFaults.scaleNoWord())];
    const name = String(word).trim();
    const findings: Finding[] = [];
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, row);
    else
      findings.push(
        at("scale-repeated", "word", journeyFaults.scaleRepeated(name, cellAddress(first, column.word))),
      );
    if (readScaleValue(value).kind === "wrong")
      findings.push(at("scale-value", "value", journeyFaults.scaleValue(name, value)));
    else if (isBlank(value))
      findings.push(at("scale-blank", "value", journeyFaults.scaleBlank(name), "warning"));
    else if (typeof value === "string" && readNumber(value) !== undefined)
      findings.push(at("scale-text", "value", journeyFaults.scaleText(name, value), "warning"));
    return findings;
  });
}
