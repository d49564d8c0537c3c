import { other, time, type WrittenLevel } from "./block";
import { repeated } from "./repeated";

/** Level 1: a start is made. */
export const initial: WrittenLevel = {
  contact: [
    "Consider a first place to turn to",
    "Users can reach support by at least one route",
    other("How many users know the way to the service desk"),
  ],
  communication: [
    "Begin to organise how customers are kept in touch",
    "Customers have a route to talk with support",
    repeated.feedbackChannels,
  ],
  restoration: [
    "Restore services as best you can, first come first served",
    "Restoring services has begun",
    repeated.restoredByProcess,
    repeated.timeToRestore,
  ],
  incidents: [
    "Resolve incidents with what each person at the desk knows",
    "Customers' incidents begin to be resolved",
    repeated.resolvedByDesk,
    repeated.timeToResolve,
  ],
  changes: [
    "Begin to handle requests to install, move, add or change (IMAC)",
    "Staff begin to see who does what",
    repeated.processesDefined,
  ],
  decommissioning: [
    "Begin to handle decommissioning",
    "The simplest things are decommissioned",
    repeated.retiredByProcess,
    repeated.retired,
  ],
  requests: [
    "Set up a way to take in customers' requests",
    "Some requests are worked on",
    time("Mean time to a closed request", { topic: "time to close" }),
    repeated.timeToRespond,
  ],
  reporting: ["Define how service levels are to be reported", "First reports exist", repeated.reportable],
  analysis: [
    "Decide how analysis will serve the design and running of services",
    "A few basic IT metrics enter the analysis",
    repeated.sharable,
  ],
};
