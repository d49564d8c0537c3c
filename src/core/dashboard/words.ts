import type { TableKind } from "../systems/tables";

export type MetricColumn =
  "metric" | "name" | "definition" | "weight" | "score" | "measured" | "soWhat" | "action" | "state";

/** The six metrics: what each means, what it weighs, and what is done about it. */
export const metricTable: TableKind<MetricColumn> = {
  headers: {
    metric: ["Metric"],
    name: ["Name", "Name agreed"],
    definition: ["Definition", "One-line definition"],
    weight: ["Weight", "Weighting"],
    // Not "Score": weighed scores by metric would be a scorecard, and the dashboard is listed as what it is.
    score: ["Driver score"],
    measured: ["Measured"],
    soWhat: ["So what"],
    action: ["What do we do", "What we do", "Action"],
    state: ["State"],
  },
  needed: ["metric", "weight", "soWhat"],
};

export type DriverColumn = "metric" | "driver" | "lens" | "score";

/** What drives each metric, as an executive, a manager and the front line see it. */
export const driverTable: TableKind<DriverColumn> = {
  headers: {
    metric: ["Metric"],
    driver: ["Driver"],
    lens: ["Lens", "Seen by"],
    score: ["Score"],
  },
  needed: ["metric", "driver", "lens"],
};

/** The three lenses. */
export const lenses = ["Executive", "Manager", "Front line"] as const;
export type Lens = (typeof lenses)[number];

/** Whether a metric's name is agreed. */
export const nameWords = { agreed: "Agreed", open: "Open" } as const;

export const targetLabel = "Target";
