import type * as Culture from "../../../src/core/values/culture";
import type * as Port from "../../../src/core/values/culture-port";

/** A script of its own, with its own copy of the core. */
function script(): typeof Culture & typeof Port {
  let loaded!: typeof Culture & typeof Port;
  jest.isolateModules(() => {
    loaded = {
      ...jest.requireActual<typeof Culture>("../../../src/core/values/culture"),
      ...jest.requireActual<typeof Port>("../../../src/core/values/culture-port"),
    };
  });
  return loaded;
}

const german = { decimal: ",", group: "." };

it("the pane's culture reaches the functions, whose script opened its port", () => {
  const functions = script();
  const pane = script();
  functions.openCulturePort();
  pane.setCultureOfPage(german);
  expect(pane.getCulture()).toEqual(german);
  expect(functions.getCulture()).toEqual(german);
});

it("a page without functions keeps working", () => {
  Reflect.deleteProperty(globalThis, Symbol.for("oxm.culture"));
  const pane = script();
  pane.setCultureOfPage(german);
  expect(pane.getCulture()).toEqual(german);
});
