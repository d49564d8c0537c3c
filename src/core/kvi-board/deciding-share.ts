import type { CardResult } from "./judge";

/**
 * The share that a card is judged by, from 0 to 1, as its Result shows it: of all answers, of its lowest aspect, or of what
 * was due. `undefined` where nothing was counted, while one of its aspects has no answers, and for caps, which have none.
 */
export function decidingShare(detail: CardResult | undefined): number | undefined {
  switch (detail?.kind) {
    case "favourable": {
      if (detail.together) return detail.pooled.share;
      const shares = detail.aspects.flatMap(({ share }) => share ?? []);
      return shares.length < detail.aspects.length ? undefined : Math.min(...shares);
    }
    case "onTime":
      return detail.share;
    default:
      return undefined;
  }
}
