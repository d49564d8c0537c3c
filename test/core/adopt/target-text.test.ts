import { targetText } from "../../../src/core/adopt/target-text";
import { setCulture, enUS } from "../../../src/core/values/culture";

describe("a target in the scorecard's own cell", () => {
  afterEach(() => setCulture(enUS));

  it.each([
    ["more than 85%", ">85%"],
    ["at least 85 %", ">=85%"],
    ["at least 99.5%", ">=99.5%"],
    [">90%", ">90%"],
    [" > 90 %", " > 90 %"],
    ["more than 95% from 70%", "more than 95% from 70%"],
    ["between 80% and 90%", "between 80% and 90%"],
    ["as agreed", "as agreed"],
    ["", ""],
  ])("%j is written %j", (text, written) => expect(targetText(text)).toBe(written));

  it("reads as it did where decimals have a comma", () => {
    setCulture({ decimal: ",", group: "." });
    expect(targetText("at least 99,5%")).toBe(">=99,5%");
  });
});
