/** A ratio with about three digits. */
function figure(n) {
  return n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n.toFixed(2);
}

/** A row's goal as it is shown; whether it is a most or a least follows from what counted as met. */
function goalOf({ ratio, goal, met }) {
  if (goal === null) return "";
  const least = ratio !== goal && met === ratio > goal;
  return `${least ? "≥" : "≤"} ${Number(goal.toPrecision(3))}`;
}

const counts = new Set(["round trips", "links by its formulas", "waves in office.js", "KiB"]);

/** True for a row that was counted and not timed: it says the same on any machine, busy or not. */
function isCounted({ against }) {
  return counts.has(against);
}

module.exports = { figure, goalOf, isCounted };
