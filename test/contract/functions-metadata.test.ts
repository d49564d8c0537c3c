import { FUNCTIONS, METHOD, MISSING } from "../../src/functions/registry";
import { combinedMethods, combinedMissing } from "../../src/core/verdict";
import { MISSING_POLICIES } from "../../src/core/scoring";
import { readMetadata } from "../../scripts/functions-metadata.js";

interface Metadata {
  allowErrorForDataTypeAny?: boolean;
  allowCustomDataForDataTypeAny?: boolean;
  functions: FunctionMetadata[];
  enums: { id: string; type: string; values: { name: string; stringValue: string; tooltip: string }[] }[];
}
interface FunctionMetadata {
  id: string;
  name: string;
  description: string;
  helpUrl: string;
  parameters: {
    name: string;
    description: string;
    type: string;
    dimensionality?: string;
    optional?: boolean;
    repeating?: boolean;
    customEnumId?: string;
  }[];
  result: { type?: string; dimensionality?: string };
  options?: unknown;
}

let metadata: Metadata;
beforeAll(async () => {
  metadata = (await readMetadata()) as Metadata;
});

const find = (id: string) => metadata.functions.find((entry) => entry.id === id)!;
const documented = FUNCTIONS.map((entry) => [entry.id, entry] as const);

it("is what Excel was told last: a change here changes formulas in people's workbooks", () =>
  expect(metadata).toMatchSnapshot());

it("holds the functions of the registry and no other", () =>
  expect(metadata.functions.map(({ id }) => id).sort()).toEqual(FUNCTIONS.map(({ id }) => id).sort()));

it("lets error cells in and keeps data types out", () => {
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
  expect(metadata.allowCustomDataForDataTypeAny).toBeUndefined();
});

describe.each(documented)("%s", (id, declared) => {
  it("has a name that Excel takes", () => {
    expect(find(id).name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,127}$/);
    // A name like a cell (AB12, R1C1) would be read as that cell.
    expect(id).not.toMatch(/^([A-Z]{1,3}\d+|R\d*C\d*)$/);
  });

  it("says what the registry says", () => {
    expect(find(id).description).toBe(declared.meaning);
    expect(find(id).parameters.map(({ name, description }) => ({ name, description }))).toEqual(
      declared.parameters.map(({ name, description }) => ({ name, description })),
    );
  });

  it("takes the arguments of the registry, in order, none of them repeating", () => {
    expect(
      find(id).parameters.map(({ type, dimensionality, optional, repeating, customEnumId }) => ({
        type,
        dimensionality,
        optional,
        repeating,
        customEnumId,
      })),
    ).toEqual(
      declared.parameters.map(({ kind, optional, choice }) => ({
        type: choice ? "string" : "any",
        dimensionality: kind === "range" ? "matrix" : undefined,
        optional,
        repeating: undefined,
        customEnumId: choice?.list.id,
      })),
    );
  });

  it("gives any value, and spills when the registry says so", () =>
    expect(find(id).result).toEqual(declared.shape === "range" ? { dimensionality: "matrix" } : {}));

  it("has a help link to its own place", () =>
    expect(find(id).helpUrl).toBe(`https://localhost:3443/help/functions.html#${id.toLowerCase()}`));

  it("is neither volatile nor streaming", () => expect(find(id).options).toBeUndefined());
});

describe("pick-lists", () => {
  it.each([METHOD, MISSING])("$id is the registry's list", (list) =>
    expect(metadata.enums.find(({ id }) => id === list.id)).toEqual({
      id: list.id,
      type: "string",
      values: list.choices.map(({ word, meaning }) => ({ name: word, stringValue: word, tooltip: meaning })),
    }),
  );

  it("hold the words that the core reads", () => {
    const words = (list: typeof METHOD) => list.choices.map(({ word }) => word).sort();
    expect(words(METHOD)).toEqual([...combinedMethods].sort());
    expect(words(MISSING)).toEqual([...combinedMissing].sort());
    expect(words(MISSING)).toEqual([...MISSING_POLICIES].sort());
  });
});

it("moves every help link to the production host", async () => {
  const production = (await readMetadata("https://example.org/oxm/")) as Metadata;
  for (const { helpUrl, id } of production.functions) {
    expect(helpUrl).toBe(`https://example.org/oxm/help/functions.html#${id.toLowerCase()}`);
  }
});
