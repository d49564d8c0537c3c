import { reviewBeforeDraft } from "../messages/review-plan";
import type { Finding } from "../systems/finding";
import { placeIn } from "../systems/tables";
import { dayText } from "../values/day";
import type { ReviewPlan } from "./activities";

/** An activity that makes something, and one that looks at it. */
const drafts = /^(?:develop|draft|write|prepare|create|produce)\b/i;
const reviews = /\b(?:review|feedback|comments?|approv(?:e|al))\b/i;

/**
 * Reviews that are complete although the draft they review ended later. A review belongs to a draft by the words both
 * have and few other activities have: "strawman", not "KVIs" where every row is about those.
 */
export function reviewsBeforeDrafts({ table, activities }: ReviewPlan): Finding[] {
  const worded = activities.map((activity) => ({ ...activity, words: wordsOf(activity.name) }));
  const uses = new Map<string, number>();
  for (const { words } of worded) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const telling = (word: string) => (uses.get(word) ?? 0) * 3 <= activities.length;
  return worded.flatMap(({ row, name, end, complete, words }) => {
    if (!complete || end === undefined || !reviews.test(name) || drafts.test(name)) return [];
    const draft = worded.find(
      (other) =>
        drafts.test(other.name) &&
        other.end !== undefined &&
        other.end > end &&
        [...words].some((word) => other.words.has(word) && telling(word)),
    );
    if (draft?.end === undefined) return [];
    return [
      {
        rule: "review-plan/review-before-draft",
        severity: "warning",
        sentence: reviewBeforeDraft(name, dayText(end), draft.name, dayText(draft.end)),
        place: placeIn(table, row, "end"),
      },
    ];
  });
}

const common = new Set([
  "with",
  "from",
  "this",
  "that",
  "and",
  "the",
  "for",
  "review",
  "feedback",
  "first",
  "final",
]);

function wordsOf(name: string): Set<string> {
  const words = name.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.filter((word) => !common.has(word)));
}
