import { count, money, share, time } from "./block";

/** Metrics that the source names at more than one level, word for word or nearly. */
export const repeated = {
  feedbackChannels: count("Number of channels for customer feedback", {
    better: "higher",
    topic: "feedback channels",
  }),
  restoredByProcess: share("Share of restorations done by a defined process", {
    topic: "restored by process",
  }),
  timeToRestore: time("Mean time to restore a service", { topic: "time to restore" }),
  resolvedByDesk: share("Share of incidents that the service desk resolves", { topic: "resolved by desk" }),
  timeToResolve: time("Mean time to resolve an incident", { topic: "time to resolve" }),
  processesDefined: share("Share of processes that are formally defined", { topic: "processes defined" }),
  retiredByProcess: share("Share of decommissioning done by a defined process", {
    topic: "retired by process",
  }),
  retired: share("Share of services and hardware decommissioned", { better: "open", topic: "retired" }),
  timeToRespond: time("Mean time to respond to a request", { topic: "time to respond" }),
  resolutionBySla: time("Mean resolution time against what the service level asks", {
    topic: "time to resolve",
  }),
  reportable: share("Share of services with service-level reporting", { topic: "services reported" }),
  sharable: share("Share of IT metrics that can go to service analysis", { topic: "metrics to analysis" }),
  slaLosses: money("Money lost because SLAs were broken", { topic: "cost of broken SLAs" }),
} as const;
