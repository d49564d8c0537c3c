/** The nine areas of practice that run through the levels, in the source's order, with the names we give them. */
export const areaNames = {
  contact: "Points of contact",
  communication: "Customer communication",
  restoration: "Service restoration",
  incidents: "Incident resolution",
  changes: "IMAC requests",
  decommissioning: "Decommissioning",
  requests: "Request handling",
  reporting: "Service-level reporting",
  analysis: "Service analysis",
} as const;

/** An area of practice. */
export type Area = keyof typeof areaNames;

/** The areas in the source's order. */
export const areas = Object.keys(areaNames) as readonly Area[];
