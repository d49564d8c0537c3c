import { money, other, share, type WrittenLevel } from "./block";
import { repeated } from "./repeated";

/** Level 5: automated, proactive and improved all the time. */
export const optimized: WrittenLevel = {
  contact: [
    [
      "Have one point of contact for every question, with channels that fit",
      "Keep improving the channels by feedback",
    ],
    "Customers need the service desk as little as can be",
    share("Share of self-help services available"),
  ],
  communication: [
    "Let events set off messages from IT to the business, before anybody asks",
    "Customers hear of likely trouble before it happens",
    share("Share of customer interfaces that are event-driven"),
  ],
  restoration: [
    "Restore automatically, as SLAs demand, across the business",
    "Services are restored as they are needed",
    share("Share of automatic restorations that succeed"),
  ],
  incidents: [
    [
      "Keep knowledge, known errors and root causes up to date by a process",
      "Route by know-how and language",
    ],
    "Incidents take as little time as can be",
    repeated.timeToResolve,
    share("Share of requests resolved with the knowledge base"),
  ],
  changes: [
    [
      "Let requests be placed automatically by role, from an online catalogue",
      "Link that to budget, contract, capacity and asset management",
    ],
    "Service is efficient and of good quality",
    other("Automated, role-based requests are possible", { better: "yes" }),
  ],
  decommissioning: [
    [
      "Handle requests to decommission in one standard, automated way",
      "Start them when a service reaches its planned age",
    ],
    "Running support costs as little as can be",
    money("Total cost of providing services"),
  ],
  requests: [
    "Prioritise requests as SLAs, business relevance and the business cycle change",
    "What matters most to the business comes first",
    share("Share of SLAs that are broken", { better: "lower", topic: "within SLA" }),
    money("Total cost of broken SLAs", { topic: "cost of broken SLAs" }),
  ],
  reporting: [
    [
      "Report automatically to stakeholders, at the level of each",
      "Send reports to customers' accounts departments regularly",
    ],
    "Customers see all there is to see of their service",
    share("Share of services that report to stakeholders automatically", { topic: "services reported" }),
    other("How often customers' accounts departments get reports"),
  ],
  analysis: [
    [
      "Let SLAs and analysis inform each other automatically",
      "Gather all the time how SLAs are fulfilled, and improve by it",
      "Keep improving services by data from across the business",
      "Fit services to how they are used, as that changes",
    ],
    "Everybody is aware of service levels and what they mean to the business",
    share("Share of business metrics passed on to service analysis automatically", {
      topic: "metrics to analysis",
    }),
  ],
};
