export { agree } from "./agree";
export { agreement } from "./agreement";
export { readAllocations, type Allocation } from "./allocations";
export { consistency } from "./consistency";
export { pairwise } from "./pairwise";
