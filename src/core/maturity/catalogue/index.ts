import { type Level, levels } from "../levels";
import { advanced } from "./advanced";
import { areas } from "./areas";
import { basic } from "./basic";
import type { Block, CatalogueMetric, WrittenLevel } from "./block";
import { initial } from "./initial";
import { intermediate } from "./intermediate";
import { optimized } from "./optimized";

export { type Area, areaNames, areas } from "./areas";
export type { Block, CatalogueMetric, Direction, MetricKind } from "./block";

const written: Readonly<Record<Level, WrittenLevel>> = {
  1: initial,
  2: basic,
  3: intermediate,
  4: advanced,
  5: optimized,
};

const listOf = (text: string | readonly string[]) => (typeof text === "string" ? [text] : text);

/**
 * Practices, outcomes and metrics of customer-facing service operation by level of maturity: 45 blocks with 66 metric
 * lines, facts of the source (002_c59998442fc69772.txt) in our own words; inside a block every practice goes with every
 * outcome and metric. In the source's order: by level, then by area.
 */
export const catalogue: readonly Block[] = levels.flatMap((level) =>
  areas.map((area): Block => {
    const [practices, outcomes, ...metrics] = written[level][area];
    return { level, area, practices: listOf(practices), outcomes: listOf(outcomes), metrics };
  }),
);

/** A metric that can be measured by itself, with the block it stands in. */
export interface CatalogueEntry {
  /** Its own for good: level, area and place in the block, such as "4 communication 1". */
  readonly id: string;
  readonly block: Block;
  readonly metric: CatalogueMetric;
  /** True for half of a line that holds two metrics. */
  readonly split: boolean;
}

/** Every metric that can be measured by itself, in the catalogue's order; a line that holds two gives two. */
export const entries: readonly CatalogueEntry[] = catalogue.flatMap((block) =>
  block.metrics
    .flatMap((metric) => metric.parts ?? [metric])
    .map((metric, index) => ({
      id: `${block.level} ${block.area} ${index + 1}`,
      block,
      metric,
      split: block.metrics.some(({ parts }) => parts?.includes(metric)),
    })),
);
