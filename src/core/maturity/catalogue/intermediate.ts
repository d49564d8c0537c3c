import { money, other, share, type WrittenLevel } from "./block";
import { repeated } from "./repeated";

/** Level 3: defined throughout, in step with agreed service levels. */
export const intermediate: WrittenLevel = {
  contact: [
    "Lead every channel (mail, phone, web) to a single point of contact",
    "How customers meet support is clearly defined",
    share("Share of requests that come by a defined route"),
  ],
  communication: [
    [
      "Fit customer communication to the agreed service levels",
      "Say ahead what to expect: place in the queue, next steps, time to resolution",
    ],
    ["Customers know how soon they get an answer", "Customers are more satisfied"],
    other("Customer satisfaction rating", { topic: "satisfaction" }),
    share("Share of requests handled as the SLA says", { topic: "within SLA" }),
  ],
  restoration: [
    "Restore first what matters to customers and to SLAs",
    "Key services and those under an SLA are available as much as can be",
    repeated.timeToRestore,
    other("Total downtime of key services and services under an SLA", { better: "lower" }),
    repeated.slaLosses,
  ],
  incidents: [
    "Record tickets from end to end, with a tool that works",
    ["A ticket's progress can be followed", "Requests can be traced"],
    share("Share of requests recorded from end to end"),
  ],
  changes: [
    [
      "Run an effective IMAC process with clear responsibilities",
      "Tell customers unasked where their request stands",
    ],
    "Customers see better where their request stands",
    share("Share of request processes that a tool can follow"),
  ],
  decommissioning: [
    "Look ahead for services that another one's end makes obsolete",
    ["Little used or redundant services are known", "Money is saved and fewer things are kept twice"],
    money("Money saved by decommissioning", { better: "higher" }),
  ],
  requests: [
    "Prioritise requests by class (incident, problem, order) or by metrics such as time to fulfil",
    "Requests take less effort",
    share("Share of requests with an SLA assigned"),
    repeated.resolutionBySla,
  ],
  reporting: [
    ["Report in an agreed standard form", "Base reports on IT metrics such as server uptime"],
    "The level delivered can be seen better",
    share("Share of reports in the standard form"),
  ],
  analysis: [
    [
      "Take analysis into service design and management, in line with business goals",
      "Do so consistently across the organisation",
      "Let IT drive one process for it",
    ],
    "Analysed IT metrics lead to better decisions and a shared understanding",
    share("Share of IT metrics passed on to service analysis", { topic: "metrics to analysis" }),
  ],
};
