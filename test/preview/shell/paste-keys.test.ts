/** @jest-environment jsdom */
import { takePaste } from "../../../src/preview/shell/paste-keys";

const grid = document.createElement("main");
grid.innerHTML = `<canvas></canvas><input><div contenteditable="true" id="__editor_1"></div><span contenteditable="true"></span>`;
document.body.append(grid, document.createElement("textarea"));

let editing = false;
const pasted: unknown[] = [];
takePaste(
  grid,
  () => editing,
  (clipboard) => pasted.push(clipboard),
);

/** Pastes where the focus is; true when the grid's own paste was kept from it. */
function paste(selector: string, text: string, html = ""): boolean {
  const event = new Event("paste", { bubbles: true, cancelable: true });
  const data: Record<string, string> = { "text/plain": text, "text/html": html };
  Object.assign(event, { clipboardData: { getData: (type: string) => data[type] ?? "" } });
  document.querySelector(selector)?.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(() => {
  editing = false;
  pasted.splice(0);
});

test.each(["canvas", "#__editor_1", "body"])("what is pasted into the cells (%s) is the host's", (place) => {
  expect(paste(place, "a\tb")).toBe(true);
  expect(pasted).toEqual([{ text: "a\tb" }]);
});

test("HTML comes along", () => {
  paste("canvas", "a", "<table></table>");
  expect(pasted).toEqual([{ text: "a", html: "<table></table>" }]);
});

test.each(["input", "span", "textarea"])("what is pasted into another field (%s) is its own", (place) => {
  expect(paste(place, "a")).toBe(false);
  expect(pasted).toEqual([]);
});

test("so is what is pasted while a cell is edited", () => {
  editing = true;
  expect(paste("#__editor_1", "a")).toBe(false);
});

test("so are cells that the grid has copied itself, and an empty clipboard", () => {
  expect(paste("canvas", "a", `<table data-copy-id="1"></table>`)).toBe(false);
  expect(paste("canvas", "")).toBe(false);
});
