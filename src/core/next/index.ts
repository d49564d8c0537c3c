export { measureLosses, type MeasureLoss } from "./losses";
export { type NextStep, nextSteps } from "./next-steps";
