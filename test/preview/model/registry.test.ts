import { types } from "../../../src/preview/model/registry";

test("every object a property leads to by name alone has a type", () => {
  for (const type of types.values()) {
    for (const [name, property] of Object.entries(type.properties)) {
      expect(`${type.name}.${name}`).toMatch(/^\w+\._?[A-Z]\w*$/);
      expect([property.get, property.set, property.leadsTo].some(Boolean)).toBe(true);
    }
    for (const name of Object.keys(type.methods)) expect(name).toMatch(/^_?[A-Z]\w*$/);
  }
});

test("names are those of Microsoft's reference", () => {
  expect([...types.keys()]).toEqual(
    expect.arrayContaining([
      "Workbook",
      "WorksheetCollection",
      "Worksheet",
      "Range",
      "RangeFormat",
      "Table",
      "NamedItem",
    ]),
  );
});
