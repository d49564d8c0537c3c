import type { Cell } from "../values/cell";

/** What a column of a scorecard or of a measures table is for. */
export type ColumnRole =
  | "metric"
  | "detail"
  | "measure"
  | "threshold"
  | "actual"
  | "combined"
  | "weighting"
  | "measureWeight"
  | "score"
  | "status"
  | "measured"
  | "credit";

/** Headers people write for each role, folded as `foldHeader` folds them. */
const synonyms: Readonly<Record<ColumnRole, readonly string[]>> = {
  metric: [
    "metric",
    "oxm metric",
    "metric name",
    "key metric",
    "service metric",
    "kpi",
    "kvi",
    "csf",
    "critical success factor",
    "indicator",
    "key performance indicator",
    "key value indicator",
    "perspective",
  ],
  detail: ["detail", "metric detail", "description", "definition", "details of metric", "what is measured"],
  measure: ["measure", "measure name", "service measure", "what we measure"],
  threshold: [
    "threshold",
    "threshold value",
    "target",
    "target value",
    "agreed threshold",
    "agreed target",
    "goal",
    "service level",
    "service level target",
    "success criteria",
    "acceptance criteria",
  ],
  actual: [
    "actual",
    "actual value",
    "actual result",
    "actual performance",
    "achieved",
    "this period",
    "this month",
    "outturn",
  ],
  combined: ["combined score", "combined", "metric score", "score combined", "unweighted score", "raw score"],
  weighting: [
    "weighting",
    "weight",
    "wt",
    "wgt",
    "weightage",
    "customer weighting",
    "customer weight",
    "customer wt",
    "metric weighting",
    "metric weight",
    "relative weight",
  ],
  measureWeight: ["measure weight", "measure weighting", "inner weight", "weight of measure"],
  score: ["oxm score", "oxm", "weighted score", "weighted", "weighted result"],
  status: ["status", "verdict", "rag", "rag status", "rag rating", "traffic light", "result"],
  measured: ["measured", "measured share", "coverage"],
  credit: ["partial credit", "attainment", "credit"],
};

const roleOf = new Map(
  Object.entries(synonyms).flatMap(([role, words]) => words.map((word) => [word, role as ColumnRole])),
);

/** What a header means by itself; `undefined` for a bare "Score", whose meaning its neighbours decide, and for others. */
export function roleOfHeader(header: Cell): ColumnRole | undefined {
  return roleOf.get(foldHeader(header));
}

/**
 * A header, label or name as it is compared: lower case, one space between words, without `*`, footnote signs, `%`,
 * bracketed units, full stops and a colon at the end, and with its last word in the singular.
 */
export function foldHeader(cell: Cell): string {
  if (typeof cell !== "string") return "";
  const text = cell
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\([^()]*\)/g, " ")
    .replace(/[*†‡%:?]|\.(?=\s|$)/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return text.length > 3 && text.endsWith("s") && !text.endsWith("ss") && !text.endsWith("us")
    ? text.slice(0, -1)
    : text;
}

/** The columns of a header row by their role; positions count within `headers`. The first of two equal roles wins. */
export type ColumnRoles = Partial<Readonly<Record<ColumnRole, number>>>;

/**
 * Reads a run of header cells. A bare "Score" is the combined score unless the row has one already: people who keep
 * two name the second one weighted. "Weight" beside "Measure" and "Actual" is a measure's own.
 */
export function readHeaders(headers: readonly Cell[]): ColumnRoles {
  const roles: Partial<Record<ColumnRole, number>> = {};
  const bareScores: number[] = [];
  headers.forEach((header, index) => {
    const folded = foldHeader(header);
    if (folded === "score") bareScores.push(index);
    const role = roleOfHeader(header);
    if (role !== undefined) roles[role] ??= index;
  });
  for (const index of bareScores) {
    if (roles.combined === undefined) roles.combined = index;
    else roles.score ??= index;
  }
  const ofMeasures = roles.measure !== undefined && roles.actual !== undefined;
  if (ofMeasures && roles.combined === undefined && roles.weighting !== undefined) {
    roles.measureWeight ??= roles.weighting;
    delete roles.weighting;
  }
  return roles;
}

/** True for the headers of a scorecard: metrics with weightings, and scores or what they can be worked out from. */
export function isScorecard(roles: ColumnRoles): boolean {
  const scored =
    roles.combined !== undefined || (roles.threshold !== undefined && roles.actual !== undefined);
  return roles.metric !== undefined && roles.weighting !== undefined && scored;
}

/** True for the headers of a measures table: one row per measure, with its metric, threshold and actual. */
export function isMeasures(roles: ColumnRoles): boolean {
  return (
    roles.metric !== undefined &&
    roles.measure !== undefined &&
    roles.threshold !== undefined &&
    roles.actual !== undefined &&
    roles.weighting === undefined
  );
}
