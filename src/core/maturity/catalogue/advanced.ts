import { count, money, other, share, type CatalogueMetric, type WrittenLevel } from "./block";
import { repeated } from "./repeated";

/** The one line of the source that holds two metrics. */
const surveys: CatalogueMetric = {
  ...count("Number of satisfaction surveys / share of satisfied customers", {
    better: "higher",
    topic: "satisfaction",
  }),
  parts: [
    count("Number of satisfaction surveys", { better: "higher", topic: "satisfaction surveys" }),
    share("Share of customers satisfied with the service", { topic: "satisfaction" }),
  ],
};

/** Level 4: tools and automation, by what the business needs. */
export const advanced: WrittenLevel = {
  contact: [
    "Offer automated self-help, such as resetting a password",
    ["Users can reach the desk by several channels", "Channels can differ by service and service level"],
    money("Cost per contact against its goal and the SLA"),
  ],
  communication: [
    "Ask about satisfaction regularly, follow it and report on it",
    "Customers are more engaged",
    surveys,
  ],
  restoration: [
    "Restore all services as their SLAs say, with tools",
    "Services are down as little as can be",
    repeated.timeToRestore,
    share("Share of services that tools can restore"),
    repeated.slaLosses,
  ],
  incidents: [
    "Let systems' own messages open tickets",
    "Trouble in systems is recognised better",
    share("Share of trouble messages that systems send by themselves"),
  ],
  changes: [
    "Manage requests with a tool that notifies budget, contract, capacity and asset management",
    "Service is efficient and of good quality",
    share("Share of notifications that are automatic"),
  ],
  decommissioning: [
    ["Manage requests to decommission with tools", "Tie decommissioning to capacity and resource management"],
    "Resources are used as well as can be",
    share("Share of decommissioning processes that a tool supports"),
    other("Working hours spent on decommissioning", { better: "lower" }),
  ],
  requests: [
    "Prioritise requests by what the service means to the business, as its SLA says",
    "SLAs are broken as rarely as can be",
    share("Share of requests completed within the SLA", { topic: "within SLA" }),
    repeated.resolutionBySla,
  ],
  reporting: [
    ["Report periodically, with tools", "Base reports on business metrics such as end-to-end availability"],
    "Business metrics, and how support does by them, can be seen better",
    share("Share of business metrics ready for reporting"),
    share("Share of processes defined by business metrics"),
  ],
  analysis: [
    [
      "Plan new, changed and ending services by how services are used",
      "Let usage and SLAs bring IT and the rest of the business together",
    ],
    "Business metrics that a tool hands over lead to better decisions and understanding",
    share("Share of business metrics passed on to service analysis by a tool", {
      topic: "metrics to analysis",
    }),
  ],
};
