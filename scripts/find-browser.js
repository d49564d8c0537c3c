/**
 * Finds a browser of the Chromium family on any platform, for tests and screenshots. Where there is none it installs
 * one by the platform's own means, and says so. `BROWSER_PATH` names another.
 */
const { execFileSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const { join } = require("node:path");

/** How every script and test starts it: quiet, without a sandbox (containers have none), and off the network. */
const launchOptions = {
  headless: true,
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

/** Where browsers usually are, by platform; names without a slash are looked for on the PATH. */
function candidates(platform, environment) {
  if (platform === "darwin") {
    return ["Google Chrome", "Microsoft Edge", "Chromium"].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (platform === "win32") {
    const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap(
      (name) => environment[name] ?? [],
    );
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
      "Chromium/Application/chrome.exe",
    ];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  return [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
  ];
}

/** The path of the first browser found, or undefined. */
function lookForBrowser(platform = process.platform, environment = process.env, exists = existsSync) {
  const named = environment.BROWSER_PATH ?? environment.CHROME_PATH;
  if (named) {
    if (!exists(named)) {
      throw new Error(
        `There is no browser at ${named}, which BROWSER_PATH or CHROME_PATH names: correct or unset it.`,
      );
    }
    return named;
  }
  const folders = (environment.PATH ?? "").split(platform === "win32" ? ";" : ":").filter(Boolean);
  return candidates(platform, environment)
    .flatMap((name) => (/[\\/]/.test(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => exists(path));
}

/** What to do where no browser is found: the commands that install one, or a sentence for the person. */
function installation(platform, isRoot, exists = existsSync) {
  if (platform === "linux" && exists("/usr/bin/apt-get") && isRoot) {
    return {
      commands: [
        ["apt-get", "update"],
        ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
      ],
    };
  }
  const hint = {
    darwin: "brew install --cask google-chrome",
    win32: "winget install Google.Chrome",
    linux: exists("/usr/bin/apt-get")
      ? "sudo apt-get install chromium"
      : "your package manager (the package is called chromium)",
  }[platform];
  return {
    sentence: `No Chrome, Chromium or Edge was found. Install one with ${hint ?? "your system's own means"}, or set BROWSER_PATH.`,
  };
}

/** The path of a browser, installing one first where that is possible; rejects with one sentence otherwise. */
async function findBrowser() {
  const found = lookForBrowser();
  if (found) {
    return found;
  }
  const { commands, sentence } = installation(process.platform, process.getuid?.() === 0);
  if (!commands) {
    throw new Error(sentence);
  }
  console.log("No Chrome, Chromium or Edge was found: installing Debian's chromium for the browser tests.");
  for (const [command, ...parameters] of commands) {
    execFileSync(command, parameters, {
      stdio: "inherit",
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  }
  const installed = lookForBrowser();
  if (!installed) {
    throw new Error("Chromium was installed but can't be found: set BROWSER_PATH to its program.");
  }
  return installed;
}

module.exports = { findBrowser, lookForBrowser, installation, launchOptions };
