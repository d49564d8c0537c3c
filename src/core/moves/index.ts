export { bridge, rowChanges, type RowChange } from "./bridge";
export { flip, flipOf, type WeightMove } from "./flip";
