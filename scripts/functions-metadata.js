const path = require("path");
const { generateCustomFunctionsMetadata } = require("custom-functions-metadata");
const MetadataPlugin = require("custom-functions-metadata-plugin");
const { Compilation, sources } = require("webpack");
const { DEVELOPMENT_HOST } = require("./production-manifest.js");

const ROOT = path.resolve(__dirname, "..");

/** The files whose JSDoc describes the custom functions, one family each; src/functions/functions.ts ships them. */
const FAMILIES = [
  "thresholds",
  "combined",
  "scores",
  "verdicts",
  "moves",
  "weightings",
  "agreement",
  "kvi-board",
  "maturity",
  "issue-register",
  "two-clocks",
  "journey",
].map((family) => path.join(ROOT, "src", "functions", `${family}.ts`));

/**
 * Webpack plugin: writes functions.json from the JSDoc, adds the `CustomFunctions.associate` calls to the script, and
 * finishes what the metadata generator leaves out. Help links move to `host` where one is given.
 */
function functionsMetadata({ host } = {}) {
  const output = "functions.json";
  return {
    apply(compiler) {
      new MetadataPlugin({ input: FAMILIES, output }).apply(compiler);
      compiler.hooks.thisCompilation.tap("functions-metadata", (compilation) => {
        compilation.hooks.processAssets.tap(
          { name: "functions-metadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
          () => {
            // Missing where the generator found errors; it has reported them by then.
            if (!compilation.getAsset(output)) return;
            compilation.updateAsset(output, (source) => {
              const metadata = finish(JSON.parse(source.source().toString()), host);
              return new sources.RawSource(`${JSON.stringify(metadata, null, 2)}\n`);
            });
          },
        );
      });
    },
  };
}

/** The finished metadata outside webpack: the contract tests compare it with the registry and the code. */
async function readMetadata(host) {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(FAMILIES);
  if (errors.length > 0) throw new Error(errors.join("\n"));
  return finish(JSON.parse(metadataJson), host);
}

/**
 * - Error cells are let in (`allowErrorForDataTypeAny`): otherwise one #N/A in a range keeps Excel from calling at all.
 * - Data types are kept out (`allowCustomDataForDataTypeAny`, which the generator always sets): cells arrive as plain values.
 * - A pick-list that several families declare appears once.
 */
function finish({ functions, enums = [] }, host) {
  const origin = host && new URL(host).href.replace(/\/$/, "");
  return {
    allowErrorForDataTypeAny: true,
    functions: functions.map((entry) => ({
      ...entry,
      description: oneLine(entry.description),
      helpUrl: origin ? entry.helpUrl.replace(DEVELOPMENT_HOST, origin) : entry.helpUrl,
      parameters: entry.parameters.map((parameter) => ({
        ...parameter,
        description: oneLine(parameter.description),
      })),
    })),
    enums: [...new Map(enums.map((list) => [list.id, mergedWith(list, enums)])).values()],
  };
}

function mergedWith(list, all) {
  const text = JSON.stringify(list);
  if (all.some((other) => other.id === list.id && JSON.stringify(other) !== text)) {
    throw new Error(`The pick-list ${list.id} is declared in several files, and not everywhere the same.`);
  }
  return list;
}

function oneLine(text = "") {
  return text.replace(/\s+/g, " ").trim();
}

module.exports = { functionsMetadata, readMetadata, FAMILIES };
