/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, type ComponentType } from "react";
import { createRoot, type Root } from "react-dom/client";
import { PageSlot } from "../../../../src/taskpane/views/navigation/page-slot";
import { page as declare } from "../../../../src/taskpane/views/registry";

type Loaded = { default: ComponentType };
const load = jest.fn<Promise<Loaded>, []>();
const notFetched = () => Object.assign(new Error("Loading chunk 7 failed."), { name: "ChunkLoadError" });
const loaded: Loaded = { default: () => <p>The page</p> };

let root: Root;
let shown: HTMLElement;
const settle = () => act(async () => new Promise((resolve) => setTimeout(resolve)));
async function show(page = declare(load)) {
  const slot = <PageSlot page={page} props={{}} />;
  await act(async () => root.render(<FluentProvider theme={webLightTheme}>{slot}</FluentProvider>));
  await settle();
}
async function tryAgain() {
  const button = [...shown.querySelectorAll("button")].find(({ textContent }) => textContent === "Try again");
  if (button === undefined) throw new Error("There is no Try again.");
  act(() => button.click());
  await settle();
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // React tells the console of every error that a page ends with.
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  load.mockReset();
  shown = document.body.appendChild(document.createElement("div"));
  root = createRoot(shown);
});
afterEach(() => {
  act(() => root.unmount());
  shown.remove();
  jest.restoreAllMocks();
});

describe("a page whose code doesn't come", () => {
  it("says so, as often as it fails, and is fetched anew by Try again", async () => {
    const sentence = "This page couldn't be loaded: check the connection and try again.";
    load.mockRejectedValueOnce(notFetched()).mockRejectedValueOnce(notFetched()).mockResolvedValue(loaded);
    await show();
    expect(shown.textContent).toContain(sentence);
    await tryAgain();
    expect(shown.textContent).toContain(sentence);
    await tryAgain();
    expect(shown.textContent).toBe("The page");
    expect(load).toHaveBeenCalledTimes(3);
  });
});

it("a page that was fetched ahead shows at once", async () => {
  load.mockResolvedValue(loaded);
  const page = declare(load);
  page.preload();
  await settle();
  act(() =>
    root.render(
      <FluentProvider theme={webLightTheme}>
        <PageSlot page={page} props={{}} />
      </FluentProvider>,
    ),
  );
  expect(shown.textContent).toBe("The page");
  expect(load).toHaveBeenCalledTimes(1);
});

it("a page that meets a fault of its own closes, and opens again by Try again", async () => {
  let broken = true;
  const Broken = () => {
    if (broken) throw new TypeError("x is undefined");
    return <p>The page</p>;
  };
  load.mockResolvedValue({ default: Broken });
  await show();
  expect(shown.textContent).toContain("This page met a fault and closed; your workbook is unchanged.");
  broken = false;
  await tryAgain();
  expect(shown.textContent).toBe("The page");
});
