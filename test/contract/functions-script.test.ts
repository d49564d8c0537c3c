import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";
import { readExample } from "../../src/functions/example";
import { functionMissing } from "../../src/core/messages/functions";
import { FUNCTIONS } from "../../src/functions/registry";
import { createRuntime, shown, type Runtime } from "../functions/support/custom-functions";
import { asExcelShows, expectation } from "../functions/support/examples";
import { readMetadata } from "../../scripts/functions-metadata.js";
import configure from "../../webpack.config.js";

const KIB = 1024;
let folder: string;
let script: string;
let runtime: Runtime;
let page: vm.Context;

/** The script as it ships, made by the repository's own webpack configuration. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "oxm-functions-"));
  const all = configure({}, { mode: "production" }) as Configuration[];
  const addIn = all.find(({ name }) => name === "add-in")!;
  await build({ ...addIn, cache: false, output: { ...addIn.output, path: folder } });
  script = readFileSync(path.join(folder, "functions.js"), "utf8");
  runtime = createRuntime();
  page = vm.createContext({ CustomFunctions: runtime.CustomFunctions });
  vm.runInContext(script, page);
  // What a page would fetch when a formula first needs it.
  for (const chunk of readdirSync(folder).filter((name) => name.startsWith("pane-functions")))
    vm.runInContext(readFileSync(path.join(folder, chunk), "utf8"), page);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("loads with nothing but CustomFunctions, and associates every function", () =>
  expect([...runtime.bodies.keys()].sort()).toEqual(FUNCTIONS.map(({ id }) => id).sort()));

it("comes with the metadata that the other tests judge", async () =>
  expect(JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8"))).toEqual(
    await readMetadata(),
  ));

describe("every documented example works in the shipped script", () => {
  const formulas = FUNCTIONS.flatMap(({ examples }) =>
    examples.map((example) => [example.formula, example] as const),
  );
  it.each(formulas)("%s", async (formula, example) => {
    const { id, args } = readExample(formula);
    const parameters = FUNCTIONS.find((entry) => entry.id === id)!.parameters;
    const padded = parameters.map((_, index) => args[index] ?? null);
    expect(asExcelShows(plain(await shown(() => runtime.bodies.get(id)!(...padded))))).toEqual(
      expectation(example),
    );
  });
});

// A ceiling, not the goal: the benchmarks hold the size against the goal of 15 KiB, which the whole grammar misses. It was 33
// for the first 16 functions; six more cost 2.3, and pages that load lazily share the core's modules, which keeps them
// apart and brings the code that loads chunks: 0.7 more.
it("stays within its ceiling, compressed", () =>
  expect(gzipSync(script).length).toBeLessThanOrEqual(36 * KIB));

it("fetches what few scorecards need only when a formula needs it", async () => {
  const bare = createRuntime();
  vm.runInContext(script, vm.createContext({ CustomFunctions: bare.CustomFunctions }));
  expect(await shown(() => bare.bodies.get("AGREE")!([[40], [60]]))).toEqual({
    code: "#VALUE!",
    sentence: functionMissing(),
  });
});

it("holds no trace of the registry's prose", () => expect(script).not.toContain(FUNCTIONS[0]!.meaning));

function build(configuration: Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration, (failure, stats) => {
      if (failure) reject(failure);
      else if (!stats || stats.hasErrors()) reject(new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** Arrays of another realm have another prototype; the values are what matters. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
