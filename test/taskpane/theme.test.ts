import { lookOf } from "../../src/taskpane/theme";

const media =
  (...matching: string[]) =>
  (query: string) =>
    matching.some((name) => query.includes(name));

describe("the look of the pane", () => {
  it.each<[string, Partial<Office.OfficeTheme> | undefined, string[], string]>([
    ["Excel's word comes first", { isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" }, [], "dark"],
    ["a light theme in a dark system", { isDarkTheme: false }, ["dark"], "light"],
    ["without that word, a dark background", { bodyBackgroundColor: "#262626" }, [], "dark"],
    ["without that word, a light background", { bodyBackgroundColor: "#F0F0F0" }, ["dark"], "light"],
    ["no theme in a dark system", undefined, ["dark"], "dark"],
    ["no theme in a light system", undefined, [], "light"],
    ["a colour that is none", { bodyBackgroundColor: "window" }, ["dark"], "dark"],
    [
      "pure white on pure black",
      { bodyBackgroundColor: "#000000", bodyForegroundColor: "#ffffff" },
      [],
      "contrast",
    ],
    [
      "Excel's black theme, whose text isn't pure white",
      { bodyBackgroundColor: "#000000", bodyForegroundColor: "#F0F0F0" },
      [],
      "dark",
    ],
    ["forced colours, which paint by themselves", { isDarkTheme: true }, ["forced-colors"], "light"],
  ])("%s", (_what, office, matching, look) => expect(lookOf(office, media(...matching))).toBe(look));
});
