import { Subscriptions } from "../../../src/preview/protocol/subscriptions";

test("a target is listened to until every handler has gone, and not at all while events are off", () => {
  const subscriptions = new Subscriptions();
  subscriptions.add(10, "sheet-1");
  subscriptions.add(10, "sheet-1");
  subscriptions.remove(10, "sheet-1");
  expect(subscriptions.has(10, "sheet-1")).toBe(true);
  expect(subscriptions.has(10, "sheet-2")).toBe(false);
  expect(subscriptions.listens(10)).toBe(true);
  subscriptions.enabled = false;
  expect(subscriptions.has(10, "sheet-1")).toBe(false);
  subscriptions.enabled = true;
  subscriptions.remove(10, "sheet-1");
  expect(subscriptions.listens(10)).toBe(false);
});
