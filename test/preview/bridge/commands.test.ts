import { PageCommands } from "../../../src/preview/bridge/commands";

const invoked = 39;
const completed = 94;

test("a command ends when the page says so, well or badly", async () => {
  const commands = new PageCommands();
  const seen: unknown[] = [];
  commands.register(invoked, (_event, payload) => seen.push((payload as unknown[])[1]));
  const good = commands.invoke("insertSample");
  const bad = commands.invoke("nobody");
  expect(seen).toEqual(["insertSample", "nobody"]);
  expect(commands.execute(completed, ["command-1", 0, ""])).toBe(true);
  expect(commands.execute(completed, ["command-2", 11101, ""])).toBe(true);
  await expect(good).resolves.toBeUndefined();
  await expect(bad).rejects.toThrow("no function");
  expect(commands.execute(85, [])).toBe(false);
});

test("without a page, and when the page goes, a command says so", async () => {
  const commands = new PageCommands();
  await expect(commands.invoke("insertSample")).rejects.toThrow("No page");
  commands.register(invoked, () => undefined);
  const running = commands.invoke("insertSample");
  commands.close();
  await expect(running).rejects.toThrow("closed");
  expect(commands.ready).toBe(false);
});
