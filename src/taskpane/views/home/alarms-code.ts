export { alarmsOf } from "../../../core/alarms";
export { lookAt } from "../../../core/explain";
