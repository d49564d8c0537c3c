import { sampleWorkbook } from "../../src/core/scorecard/layout";
import * as bodies from "../../src/functions/functions";
import { FUNCTIONS, NAMESPACE } from "../../src/functions/registry";
import { createHeadlessEngine } from "../../src/preview/engine/headless";
import type { Invoker } from "../../src/preview/engine/custom-functions";
import type { FunctionResult } from "../../src/preview/engine/function-values";
import type { UniverEngine } from "../../src/preview/engine/univer-engine";
import { parseAddress, type Box } from "../../src/preview/formulas/a1";
import { createRuntime } from "../functions/support/custom-functions";

jest.setTimeout(30_000);

/** The sample's own formulas, calculated in a workbook with the real functions: no pane, no Office.js. */
let engine: UniverEngine;

const metadata = {
  functions: FUNCTIONS.map(({ id, parameters }) => ({
    id,
    name: id,
    allowErrorForDataTypeAny: true,
    parameters: parameters.map(({ name, kind, optional }) => ({
      name,
      dimensionality: kind === "range" ? ("matrix" as const) : ("scalar" as const),
      ...(optional ? { optional } : {}),
    })),
  })),
};

const isWireError = (value: unknown): value is { code: string } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const fromWire = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(fromWire) : isWireError(value) ? { code: value.code } : (value ?? null);

const invoke: Invoker = (invocations) => {
  for (const { name, args, answer } of invocations) {
    const body = bodies[name.replace(`${NAMESPACE}.`, "") as keyof typeof bodies] as (
      ...given: unknown[]
    ) => unknown;
    try {
      answer(body(...args.map(fromWire)) as FunctionResult);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      answer({ error: code, message });
    }
  }
};

const box = (address: string): Box => parseAddress(address) as Box;
const sheetId = (name: string) => {
  const found = engine.sheets.list().find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.id;
};
const values = (address: string, sheet = "Scorecard") =>
  engine.cells.read(sheetId(sheet), box(address)).map((row) => row.map((cell) => cell.value));
const value = (address: string, sheet?: string) => values(address, sheet)[0]?.[0];
const type = async (address: string, input: string | number, sheet = "Scorecard") => {
  engine.cells.write(sheetId(sheet), box(address), [[input]]);
  await engine.settled();
};
/** The row of the measures table with this measure. */
const actualOf = (measure: string) => {
  const at = values("B5:B20", "Measures").findIndex(([name]) => name === measure);
  return `D${5 + at}`;
};

beforeAll(() => {
  Object.assign(globalThis, createRuntime());
  engine = createHeadlessEngine();
  engine.declareFunctions(metadata, NAMESPACE);
  engine.setInvoker(invoke);
});
beforeEach(async () => {
  await engine.load(sampleWorkbook());
  await engine.settled();
});
afterAll(() => engine.dispose());

it("the sample gives worked table 3", () => {
  expect(values("D8:F12")).toEqual([
    [0.93, 0.3, 0.279],
    [1, 0.2, 0.2],
    [1, 0.1, 0.1],
    [0.8, 0.4, 0.32],
    ["", 1, 0.899],
  ]);
  expect(values("G8:H12")).toEqual([
    ["! 1 of 3 missed", 1],
    ["✓ All met", 1],
    ["✓ All met", 1],
    ["! 1 of 4 missed", 1],
    ["✗ Missed", ""],
  ]);
  expect(value("A2")).toBe(
    "✗ Missed: 89.9%, and the target is more than 90%. Outcome (80%) lost 8 points and Customer / User (93%) lost 2.1. " +
      "Outcome above 80.25% would meet it.",
  );
  expect([value("F3"), value("G3"), value("A12")]).toEqual([
    1,
    "Weightings: OK",
    "OXM – Business performance (target >90%)",
  ]);
});

it("details and thresholds are displays of the measures", () => {
  expect(value("B8")).toBe("Satisfaction surveys\nRelationship feedback\nNPS");
  expect(value("C11")).toBe("Delivered – yes/no\nDelivered – yes/no\n100%\nOn budget");
});

it("every measure has its result and its partial credit", () => {
  expect(values("E5:F7", "Measures")).toEqual([
    ["Met", 1],
    ["Missed", 0.79],
    ["Met", 1],
  ]);
  expect(values("E17:F20", "Measures")).toEqual([
    ["Met", 1],
    ["Missed", 0],
    ["Met", 1],
    ["Met", 1],
  ]);
});

it("the delivery made, it is met at 97.9%", async () => {
  await type(actualOf("Business tasks completed"), "yes", "Measures");
  expect([value("F12"), value("G12"), value("G11")]).toEqual([0.979, "✓ Met", "✓ All met"]);
});

it("81% typed over Outcome's score is met at 90.3%, though its measures say otherwise", async () => {
  await type("D11", 0.81);
  expect([value("F12"), value("G12"), value("G11"), value("H11")]).toEqual([
    0.903,
    "✓ Met",
    "✎ Typed score",
    1,
  ]);
});

it("Outcome weighted 45% is never met: the weightings come first", async () => {
  await type("E11", 0.45);
  await type("D11", 1);
  expect([value("G12"), value("G3")]).toEqual(["! Check weightings", "Weightings: 5 points over"]);
});

it("an actual cleared leaves the verdict open, with the share that is measured", async () => {
  await type(actualOf("Business tasks completed"), "", "Measures");
  expect([value("D11"), value("H11"), value("F3"), value("G11"), value("G12")]).toEqual([
    1,
    0.8,
    0.92,
    "… 3 of 4 met, 1 not measured",
    "… Incomplete",
  ]);
  expect(value("E18", "Measures")).toBe("Not measured");
});

it("a metric without any actual is not measured, and shows no error", async () => {
  for (const measure of ["Satisfaction index", "Management and peer feedback", "Attendance and retention"]) {
    await type(actualOf(measure), "", "Measures");
  }
  expect([value("D9"), value("F9"), value("G9"), value("H9")]).toEqual(["", 0, "– Not measured", 0]);
  expect(value("F3")).toBe(0.8);
  expect(value("G12")).toBe("✗ Missed");
});

it("an actual of zero is a measurement, not a blank", async () => {
  await type(actualOf("Relationship feedback"), 0, "Measures");
  expect([value("D8"), value("H8")]).toEqual(
    [0.666666666666667, 1].map((n) => expect.closeTo(n as number, 10)),
  );
});

it("the settings' words change the scoring", async () => {
  await type("B4", "Met or not");
  expect(values("D8:D11").flat()).toEqual([0.666666666666667, 1, 1, 0.8].map((n) => expect.closeTo(n, 10)));
  await type("B4", "Worst measure");
  expect(values("D8:D11").flat()).toEqual([0.79, 1, 1, 0]);
});

it("blanks left out, the verdict is on the measured part", async () => {
  await type("D4", "Leave out");
  await type("D11", "");
  expect([value("H11"), value("G11"), value("G12")]).toEqual([0, "– Not measured", "✓ Met"]);
  expect(value("A2")).toContain("on the measured 60%");
});

it("without a target nothing is judged", async () => {
  await type("D3", "");
  expect(value("G12")).toBe("– Not agreed");
});

it("a threshold nobody can read is named, not hidden", async () => {
  await type("C5", "as agreed", "Measures");
  expect([value("E5", "Measures"), value("D8"), value("G8")]).toEqual([
    "#VALUE!",
    "#VALUE!",
    "! Can't be scored",
  ]);
});
