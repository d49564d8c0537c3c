import { count, time, type WrittenLevel } from "./block";
import { repeated } from "./repeated";

/** Level 2: simple processes, for what matters most. */
export const basic: WrittenLevel = {
  contact: [
    "Name several places to turn to, in key areas",
    "Users can choose among routes to support",
    count("Number of points of contact"),
  ],
  communication: [
    "Run a simple, defined process for customer communication",
    "Customers have a set route to talk with support",
    repeated.feedbackChannels,
  ],
  restoration: [
    "Restore each service by a documented process of its own",
    "Restoring a service gets more predictable",
    repeated.restoredByProcess,
    repeated.timeToRestore,
  ],
  incidents: [
    "Define the support levels: first, second, third",
    "Incidents take less effort",
    repeated.resolvedByDesk,
    repeated.timeToResolve,
  ],
  changes: [
    "Run a simple, defined IMAC process with clear responsibilities",
    "Everybody knows their part",
    repeated.processesDefined,
  ],
  decommissioning: [
    "Handle requests to decommission by a working process, key services first",
    "What is little used or redundant is taken out",
    repeated.retiredByProcess,
    repeated.retired,
  ],
  requests: [
    "See that every request is dealt with, even without priorities",
    "Requests are worked on in order of arrival",
    time("Mean time to close a request", { topic: "time to close" }),
    repeated.timeToRespond,
  ],
  reporting: [
    "Measure at a basic level, with some reports on service levels",
    "Customers who ask can see the level they get",
    count("Number of times customers ask for a service-level report"),
    repeated.reportable,
  ],
  analysis: [
    "Use analysis for key services: a major incident, a request, an improvement",
    "IT metrics are part of the analysis",
    repeated.sharable,
  ],
};
