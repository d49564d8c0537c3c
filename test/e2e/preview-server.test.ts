import { spawn } from "node:child_process";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { patience } from "./support/preview";

jest.setTimeout(patience);

function start(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const server = spawn(process.execPath, ["scripts/preview-server.mjs"], {
    env: { ...process.env, BROWSER: "none", ...environment },
  });
  let said = "";
  server.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    server.kill();
  });
  server.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => server.once("exit", (code) => resolve({ code, said })));
}

describe("The preview's server", () => {
  test("says where it is, and ends cleanly", async () => {
    const { code, said } = await start({ PORT: "0" });
    expect(said).toMatch(/^The preview is at http:\/\/localhost:\d+\. Press Ctrl\+C to stop\.\n$/);
    expect(code).toBe(0);
  });

  test("says in one sentence when its port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((done) => taken.once("listening", done));
    const { port } = taken.address() as AddressInfo;
    const { code, said } = await start({ PORT: String(port) });
    taken.close();
    expect(said).toBe(
      `Port ${port} is in use. Stop what runs there, or choose another: PORT=${port + 1} npm start\n`,
    );
    expect(code).toBe(1);
  });

  test.each(["abc", "-1", "70000", "80.5"])("refuses %s as a port", async (port) => {
    const { code, said } = await start({ PORT: port });
    expect(said).toBe(`PORT is "${port}": it must be a number from 0 to 65535.\n`);
    expect(code).toBe(1);
  });
});
