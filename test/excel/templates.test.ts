import { findSystems, systems } from "../../src/core/systems";
import type { TemplateKind } from "../../src/core/systems/system";
import type { WorkbookReading } from "../../src/core/scorecard/workbook-reading";
import { workbookState } from "../../src/core/scorecard/workbook-state";
import { insertTemplate } from "../../src/excel/insert-template";
import { readWorkbook } from "../../src/excel/read-workbook";
import { readXlsx, writeXlsx } from "../../src/preview/xlsx";
import { failingSyncs } from "../support/failing-syncs";
import { openCalculated, type Calculated } from "../support/calculated-workbook";

jest.setTimeout(120_000);

/** Every system's template, inserted as the pane does and calculated with the real functions. */
let calculated: Calculated;
beforeAll(async () => {
  calculated = await openCalculated();
});
beforeEach(() => calculated.empty());
afterAll(() => calculated.close());

async function read(): Promise<WorkbookReading> {
  await calculated.workbook.idle();
  const outcome = await readWorkbook();
  if (!outcome.ok) throw new Error(outcome.problem.sentence);
  return outcome.value;
}

/** Error values that stand in cells, with their addresses; #N/A is a state (nothing there yet) and not counted. */
const errorsIn = ({ grids }: WorkbookReading) =>
  grids.flatMap(({ sheet, values }) =>
    values.flatMap((line, row) =>
      line.flatMap((cell, column) => {
        const code = typeof cell === "object" && cell !== null ? cell.code : cell;
        return typeof code === "string" && /^#(?!N\/A)[A-Z]+[/A-Z0-9]*[!?]?$/.test(code)
          ? [`${sheet} ${row},${column} ${code}`]
          : [];
      }),
    ),
  );

const kinds: readonly TemplateKind[] = ["sample", "empty"];
const templates = systems.flatMap((system) => kinds.map((kind) => [system.id, kind, system] as const));

describe.each(templates)("%s, %s", (id, kind, system) => {
  it("is inserted as one found system without an error in any cell, and no second scorecard", async () => {
    expect(await insertTemplate(system, kind)).toMatchObject({ ok: true });
    const reading = await read();
    expect(findSystems(reading).map((found) => found.system)).toEqual([id]);
    expect(errorsIn(reading)).toEqual([]);
    expect(workbookState(reading.grids, reading.names)).toEqual([]);
  });

  it("says the same when saved as .xlsx and opened again", async () => {
    await insertTemplate(system, kind);
    const before = await read();
    const { workbook } = calculated;
    workbook.load(await readXlsx(await writeXlsx(workbook.snapshot())));
    const after = await read();
    expect(findSystems(after)).toEqual(findSystems(before));
  });
});

it.each(systems.map((system) => [system.id, system] as const))(
  "%s stands whole or not at all, whichever sync fails, in three of them",
  async (_, system) => {
    const syncs = await failingSyncs(
      calculated.book,
      () => insertTemplate(system, "sample"),
      ({ result, before, after, done }) => expect(after).toEqual(result.ok ? done : before),
    );
    expect(syncs).toBe(3);
  },
);

it("a second one stands beside the first under names of its own", async () => {
  const [system] = systems;
  if (system === undefined) throw new Error("no system");
  await insertTemplate(system, "sample");
  await insertTemplate(system, "sample");
  expect(findSystems(await read())).toHaveLength(2);
});
