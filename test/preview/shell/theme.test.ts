/** @jest-environment jsdom */
import { createThemeSwitch, drawsOnDark, preferredTheme } from "../../../src/preview/shell/theme";

let system: { forced: boolean; dark: boolean };
let listeners: (() => void)[];
beforeEach(() => {
  system = { forced: false, dark: false };
  listeners = [];
  window.matchMedia = ((query: string) => ({
    matches: query.includes("forced-colors") ? system.forced : system.dark,
    addEventListener: (_name: string, listener: () => void) => listeners.push(listener),
  })) as unknown as typeof window.matchMedia;
});

test.each([
  { forced: false, dark: false, theme: "light" },
  { forced: false, dark: true, theme: "dark" },
  { forced: true, dark: false, theme: "contrast" },
  { forced: true, dark: true, theme: "contrast" },
])("with forced colours $forced and a dark system $dark the page starts $theme", ({ theme, ...wish }) => {
  system = wish;
  expect(preferredTheme()).toBe(theme);
});

describe("cells are drawn", () => {
  test("by the theme chosen, whatever the system's", () => {
    system = { forced: false, dark: true };
    expect([drawsOnDark("light"), drawsOnDark("dark"), drawsOnDark("contrast")]).toEqual([false, true, true]);
  });

  test.each([true, false])("by the system's colours when it forces them (dark: %s)", (dark) => {
    system = { forced: true, dark };
    expect([drawsOnDark("light"), drawsOnDark("dark"), drawsOnDark("contrast")]).toEqual([dark, dark, dark]);
  });
});

test("the theme chosen is applied at once, and again when the system's colours change", () => {
  const apply = jest.fn();
  createThemeSwitch("contrast", apply);
  expect(apply.mock.calls).toEqual([["contrast"]]);
  listeners[0]?.();
  expect(apply.mock.calls).toEqual([["contrast"], ["contrast"]]);
  expect(document.documentElement.dataset["theme"]).toBe("contrast");
});
