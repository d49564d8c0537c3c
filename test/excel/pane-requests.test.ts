import { onViewRequest, requestView } from "../../src/excel/pane-requests";

describe("requests for a view of the pane", () => {
  it("reach a pane that is open", () => {
    const seen: string[] = [];
    const stop = onViewRequest((view) => seen.push(view));
    requestView("adopt");
    requestView("help");
    stop();
    expect(seen).toEqual(["adopt", "help"]);
  });

  it("wait for a pane that opens later: the last one, once", () => {
    requestView("help");
    requestView("what-if");
    const seen: string[] = [];
    onViewRequest((view) => seen.push(`first ${view}`))();
    onViewRequest((view) => seen.push(`second ${view}`))();
    expect(seen).toEqual(["first what-if"]);
  });

  it("reach nobody who has stopped listening", () => {
    const seen: string[] = [];
    onViewRequest((view) => seen.push(view))();
    requestView("home");
    expect(seen).toEqual([]);
    onViewRequest(() => undefined)();
  });
});
