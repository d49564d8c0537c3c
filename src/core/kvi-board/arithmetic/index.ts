export { headroom, withinCaps } from "./caps";
export { favourable } from "./favourable";
export { interval, wilson } from "./interval";
export { onTime } from "./on-time";
export { pooled } from "./pooled";
