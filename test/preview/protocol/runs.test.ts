import type { RequestBody } from "../../../src/preview/protocol/messages";
import { Runs } from "../../../src/preview/protocol/runs";

/** A request whose actions have these ids. */
const request = (...ids: number[]): RequestBody => ({
  Actions: ids.map((Id) => ({ Id, ActionType: 5, ObjectPathId: 1 })),
  ObjectPaths: { "1": { Id: 1, ObjectPathType: 1, Name: "" } },
});

test("ids that count on belong to one run, ids that start afresh to another", () => {
  const runs = new Runs();
  const first = runs.of(request(3, 4));
  expect(runs.of(request(6, 9))).toBe(first);
  const second = runs.of(request(2, 3));
  expect(second).not.toBe(first);
  expect(runs.of(request(5))).toBe(second);
});

test("two runs at once keep apart while their ids do", () => {
  const runs = new Runs();
  const long = runs.of(request(3, 20));
  const short = runs.of(request(3, 5));
  expect(runs.of(request(7))).toBe(short);
  expect(runs.of(request(21))).toBe(long);
});
