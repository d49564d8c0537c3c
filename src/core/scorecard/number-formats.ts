/**
 * How shares are shown. What is worked out for a row is read, compared and printed with one decimal, as the source
 * prints it, but for a share that would then read 100.0% and isn't. What has to total, and the total that is compared
 * with a target, shows up to three decimals: weightings that are off by a thousandth are seen to be off.
 */
export const shareFormats = {
  workedOut: "[<0.9995]0.0%;[<1]0.0##%;0.0%",
  exact: "0.0##%",
} as const;
