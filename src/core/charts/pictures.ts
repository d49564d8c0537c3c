import {
  bridgeInWords,
  chartDataWords,
  type ChartTopic,
  pictureTexts,
  pictureTitle,
  scoreInWords,
  weightsInWords,
} from "../messages/charts";
import type { ScorecardState } from "../scorecard/state";
import { type Decimal, subtract, toNumber } from "../values/decimal";
import { points, shareText } from "../verdict/figures";
import { type Bridge, bridgeFromFullMarks, type ChartRow, chartRows } from "./chart-rows";

/** What a part of a bar stands for; "held" only holds the next part up. */
export type PartKind = "weight" | "scored" | "lost" | "gained" | "open" | "level" | "held";

/** One bar: its parts from left to right, as shares of full marks, and the figure beside it. */
export interface PictureBar {
  readonly name: string;
  readonly parts: readonly { readonly kind: PartKind; readonly share: number }[];
  readonly figure: string;
}

/** A small picture of a scorecard as data, with all it says in words. */
export interface Picture {
  readonly topic: ChartTopic;
  readonly title: string;
  readonly bars: readonly PictureBar[];
  /** The share of full marks that is as wide as the picture. */
  readonly width: number;
  readonly words: string;
  /** The kinds of parts that need a name beside the picture. */
  readonly legend: readonly { readonly kind: PartKind; readonly name: string }[];
}

/** The pictures of a scorecard that its figures allow; none while its weightings can't be read. */
export function picturesOf(scorecard: ScorecardState): Picture[] {
  const rows = chartRows(scorecard);
  if (rows.length === 0) return [];
  // Where nothing is measured nothing is lost yet.
  const isMeasured = rows.some(({ weight, open }) => subtract(weight, open).units !== 0n);
  const bridge = isMeasured
    ? bridgeFromFullMarks(scorecard, { full: chartDataWords.full, end: chartDataWords.end })
    : undefined;
  return [weights(rows), scores(rows), ...(bridge === undefined ? [] : [bridgePicture(bridge)])];
}

const share = (of: Decimal) => shareText(toNumber(of));
const heaviest = (rows: readonly ChartRow[]) => Math.max(...rows.map(({ weight }) => toNumber(weight)));

function weights(rows: readonly ChartRow[]): Picture {
  const bars = rows.map(({ metric, weight }): PictureBar => ({
    name: metric,
    parts: [{ kind: "weight", share: toNumber(weight) }],
    figure: share(weight),
  }));
  const words = weightsInWords(bars.map(({ name, figure }) => ({ metric: name, weight: figure })));
  return { topic: "weights", title: pictureTitle("weights"), bars, width: heaviest(rows), words, legend: [] };
}

function scores(rows: readonly ChartRow[]): Picture {
  const some = (of: Decimal) => (of.units === 0n ? "" : share(of));
  const bars = rows.map(({ metric, weight, scored, lost, open }): PictureBar => ({
    name: metric,
    parts: [
      { kind: "scored", share: toNumber(scored) },
      { kind: "lost", share: toNumber(lost) },
      { kind: "open", share: toNumber(open) },
    ],
    figure: open.units === 0n ? `${share(scored)} / ${share(weight)}` : `– / ${share(weight)}`,
  }));
  const words = rows.map(({ metric, weight, scored, lost, open }) =>
    scoreInWords({
      metric,
      weight: share(weight),
      scored: share(scored),
      lost: some(lost),
      open: some(open),
    }),
  );
  const shown = (kind: "lost" | "open") => rows.some((row) => row[kind].units !== 0n);
  return {
    topic: "scores",
    title: pictureTitle("scores"),
    bars,
    width: heaviest(rows),
    words: `${words.join(". ")}.`,
    legend: [
      { kind: "scored", name: pictureTexts.scored },
      ...(shown("lost") ? [{ kind: "lost", name: pictureTexts.lost } as const] : []),
      ...(shown("open") ? [{ kind: "open", name: pictureTexts.open } as const] : []),
    ],
  };
}

/** A bridge as bars: each step hangs where the one before it ended. Steps that change nothing are left out. */
export function bridgePicture({ start, steps, end }: Bridge): Picture {
  const moved = steps.filter(({ change }) => change !== 0);
  const level = ({ name, share: of }: Bridge["start"]): PictureBar => ({
    name,
    parts: [{ kind: "level", share: of }],
    figure: shareText(of),
  });
  const signed = (change: number) => `${change < 0 ? "−" : "+"}${points(Math.abs(change))}`;
  return {
    topic: "bridge",
    title: pictureTitle("bridge"),
    bars: [
      level(start),
      ...moved.map(({ name, from, to, change }): PictureBar => ({
        name,
        parts: [
          { kind: "held", share: Math.min(from, to) },
          { kind: change < 0 ? "lost" : "gained", share: Math.abs(change) },
        ],
        figure: signed(change),
      })),
      level(end),
    ],
    width: Math.max(start.share, end.share, ...steps.map(({ to }) => to)),
    words: bridgeInWords(
      shareText(start.share),
      moved.map(({ name, change }) => `${name} ${signed(change)}`),
      shareText(end.share),
    ),
    legend: [],
  };
}
