import { bodies, oxm } from "./support/oxm";
import { asExcelShows, expectation } from "./support/examples";
import { readExample } from "../../src/functions/example";
import { FUNCTIONS } from "../../src/functions/registry";

const examples = FUNCTIONS.flatMap(({ id, examples }) => examples.map((example) => ({ id, example })));

describe("every documented example gives what it says", () => {
  it.each(examples.map(({ id, example }) => [example.formula, id, example] as const))(
    "%s",
    async (formula, id, example) => {
      const call = readExample(formula);
      expect(call.id).toBe(id);
      expect(asExcelShows(await oxm(call.id, ...call.args))).toEqual(expectation(example));
    },
  );
});

it("every documented function has a body, and every body is documented", () =>
  expect([...bodies.keys()].sort()).toEqual(FUNCTIONS.map(({ id }) => id).sort()));

describe("a declaration is complete", () => {
  it.each(FUNCTIONS.map((entry) => [entry.id, entry] as const))("%s", (_, entry) => {
    // Excel cuts longer texts in the formula help.
    const texts = [entry.meaning, ...entry.parameters.map(({ description }) => description)];
    for (const text of texts) {
      expect(text.length).toBeLessThanOrEqual(255);
      expect(text).toMatch(/[.]$/);
    }
    expect(entry.badInput.length).toBeGreaterThan(0);
    const required = entry.parameters.map(({ optional }) => !optional);
    expect(required.lastIndexOf(true)).toBeLessThan(
      required.includes(false) ? required.indexOf(false) : required.length,
    );
    for (const { choice } of entry.parameters) {
      if (choice) expect(choice.list.choices.map(({ word }) => word)).toContain(choice.omitted);
    }
  });
});
