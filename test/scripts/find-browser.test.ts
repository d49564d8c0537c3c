import { installation, lookForBrowser } from "../../scripts/find-browser.js";

const only =
  (...paths: string[]) =>
  (path: unknown): boolean =>
    paths.includes(String(path).replace(/\\/g, "/"));

describe("The browser for tests", () => {
  test.each([
    ["linux", { PATH: "/usr/local/bin:/usr/bin" }, "/usr/bin/chromium"],
    ["linux", { PATH: "/opt" }, "/opt/google-chrome"],
    ["linux", { PATH: "/usr/bin" }, "/usr/bin/microsoft-edge"],
    ["darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    ["darwin", {}, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
    ["win32", { PROGRAMFILES: "C:/Program Files" }, "C:/Program Files/Google/Chrome/Application/chrome.exe"],
    [
      "win32",
      { "PROGRAMFILES(X86)": "C:/Program Files (x86)" },
      "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
    ],
  ] as const)("on %s is found where it usually is (%j)", (platform, environment, path) => {
    expect(lookForBrowser(platform, environment, only(path))?.replace(/\\/g, "/")).toBe(path);
  });

  test("is the one that BROWSER_PATH names, and a wrong name is said", () => {
    const environment = { BROWSER_PATH: "/my/browser", PATH: "/usr/bin" };
    expect(lookForBrowser("linux", environment, only("/my/browser", "/usr/bin/chromium"))).toBe(
      "/my/browser",
    );
    expect(() => lookForBrowser("linux", environment, only("/usr/bin/chromium"))).toThrow("/my/browser");
  });

  test("is installed as root on Debian, and elsewhere the person is told how", () => {
    expect(lookForBrowser("linux", { PATH: "/usr/bin" }, only())).toBeUndefined();
    expect(installation("linux", true, only("/usr/bin/apt-get")).commands).toEqual([
      ["apt-get", "update"],
      ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
    ]);
    expect(installation("linux", false, only("/usr/bin/apt-get")).sentence).toContain(
      "sudo apt-get install chromium",
    );
    expect(installation("darwin", false, only()).sentence).toContain("brew install");
    expect(installation("win32", false, only()).sentence).toContain("winget install");
  });
});
