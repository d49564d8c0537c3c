import { foldWord } from "../values/fold-word";
import type { Outcome } from "../outcome";
import { cellAt, formulaAt } from "../scorecard/sheet-grid";
import type { WorkbookReading } from "../scorecard/workbook-reading";
import { settingAbove, type SettingAbove } from "../systems/setting-above";
import { cellIn, type DataTable, findTables, textIn } from "../systems/tables";
import { type Cell, isBlank } from "../values/cell";
import {
  type EmotionRead,
  type EmotionScale,
  readEmotion,
  readScaleValue,
  usualEmotions,
} from "./emotion-scale";
import { journey } from "./journey";
import { type LinkedMeasure, linkedMeasures, measuresInWorkbook } from "./linked-measures";
import { type ScaleColumn, scaleTable, scoreLabel, type StageColumn, stageTable } from "./words";

/** One stage of a map. */
export interface Stage {
  readonly row: number;
  readonly name: string;
  readonly touchpoint: string;
  readonly experience: string;
  /** The emotion as it is written, "" while there is none. */
  readonly word: string;
  readonly emotion: EmotionRead;
  readonly measures: readonly LinkedMeasure[];
  /** True where a measure is named that a scorecard has; any name counts while no scorecard has measures to look up. */
  readonly watched: boolean;
}

/** A map as it stands. */
export interface JourneyMap {
  readonly table: DataTable<StageColumn>;
  /** What the journey is of, "" where no cell above it says so. */
  readonly title: string;
  /** The cell for it, where there is one. */
  readonly titleCell: SettingAbove | undefined;
  readonly stages: readonly Stage[];
  /** The table of the scale; without one the usual scale counts. */
  readonly scaleTable: DataTable<ScaleColumn> | undefined;
  readonly scale: EmotionScale;
  /** What JOURNEY gives for it. */
  readonly score: Outcome<number>;
  /** The cell that holds the score, where there is one. */
  readonly scoreCell: SettingAbove | undefined;
  /** False when the workbook has no measures that a stage could name. */
  readonly hasMeasures: boolean;
}

/** Every journey map of a workbook. */
export function journeyMaps(reading: Pick<WorkbookReading, "grids" | "tables" | "names">): JourneyMap[] {
  const tables = findTables(reading, stageTable);
  if (tables.length === 0) return [];
  const scales = findTables(reading, scaleTable).filter(
    ({ sheet, headerRow, columns }) =>
      !tables.some(
        (map) => map.sheet === sheet && map.headerRow === headerRow && map.columns.emotion === columns.word,
      ),
  );
  const known = measuresInWorkbook(reading);
  return tables.map((table) => {
    const scoreCell = settingAbove(table, scoreLabel);
    const own = scaleOf(table, scales);
    const scaleCells = own === undefined ? undefined : cellsOfScale(own);
    const scale = own === undefined ? usualEmotions : lenientScale(own);
    const column = (name: StageColumn) => table.rows.map((row) => [cellIn(table, row, name)]);
    const titleCell = settingAbove(table, "Journey of", "Journey");
    const title = titleCell?.value;
    return {
      table,
      titleCell,
      title: typeof title === "string" ? title.trim() : "",
      stages: table.rows.map((row) => {
        const cell = cellIn(table, row, "emotion");
        const measures = linkedMeasures(cellIn(table, row, "measures"), known);
        return {
          row,
          name: textIn(table, row, "stage"),
          touchpoint: textIn(table, row, "touchpoint"),
          experience: textIn(table, row, "experience"),
          word: wordIn(cell),
          emotion: readEmotion(cell, scale),
          measures,
          watched: measures.some(({ place }) => place !== undefined || known.length === 0),
        };
      }),
      scaleTable: own,
      scale,
      score: journey(column("emotion"), column("weight"), scaleCells),
      scoreCell,
      hasMeasures: known.length > 0,
    };
  });
}

const wordIn = (cell: Cell) =>
  isBlank(cell) ? "" : typeof cell === "object" && cell !== null ? cell.code : String(cell).trim();

/** The scale that the map's score reads, else the one on its sheet, else the first of the workbook. */
function scaleOf(
  map: DataTable<StageColumn>,
  scales: readonly DataTable<ScaleColumn>[],
): DataTable<ScaleColumn> | undefined {
  const formula = scoreFormula(map)?.toLowerCase();
  const read = scales.find(
    ({ excel }) => excel !== undefined && formula?.includes(`${excel.name.toLowerCase()}[`),
  );
  return read ?? scales.find(({ sheet }) => sheet === map.sheet) ?? scales[0];
}

/** The formula above a map that works out its score: the nearest that calls JOURNEY. */
function scoreFormula({ grid, headerRow }: DataTable<StageColumn>): string | undefined {
  for (let row = headerRow - 1; row >= grid.row; row--) {
    const width = grid.values[row - grid.row]?.length ?? 0;
    for (let column = grid.column; column < grid.column + width; column++) {
      const formula = formulaAt(grid, row, column);
      if (formula !== undefined && /\bJOURNEY\(/i.test(formula)) return formula;
    }
  }
  return undefined;
}

/** The rows of a scale that somebody has filled in, with what stands in them. */
export function scaleRows(scale: DataTable<ScaleColumn>): { row: number; word: Cell; value: Cell }[] {
  return scale.rows.map((row) => ({
    row,
    word: cellAt(scale.grid, row, scale.columns.word ?? 0),
    value: cellAt(scale.grid, row, scale.columns.value ?? 0),
  }));
}

const cellsOfScale = (scale: DataTable<ScaleColumn>) =>
  scaleRows(scale).map(({ word, value }) => [word, value]);

/** A scale of which every word is known, whatever is wrong with the rest: the first of two that are the same counts. */
function lenientScale(table: DataTable<ScaleColumn>): EmotionScale {
  const values = new Map<string, number | undefined>();
  const words: string[] = [];
  for (const { word, value } of scaleRows(table)) {
    const key = foldWord(word);
    if (key === "" || values.has(key)) continue;
    const read = readScaleValue(value);
    values.set(key, read.kind === "value" ? read.value : undefined);
    words.push(wordIn(word));
  }
  return { values, words };
}
