const { Compilation, sources } = require("webpack");
require("./load-typescript.js");

/**
 * Webpack plugin: writes sample.json, the sample workbook as the core lays it out, for the preview to open on. The
 * preview shares no code with the add-in, so it gets the sample as it gets the manifest: as a file.
 */
function sampleBook() {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("sample-book", (compilation) => {
        compilation.hooks.processAssets.tap(
          { name: "sample-book", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
          () => {
            const { sampleWorkbook } = require("../src/core/scorecard/layout.ts");
            compilation.emitAsset("sample.json", new sources.RawSource(JSON.stringify(sampleWorkbook())));
          },
        );
      });
    },
  };
}

module.exports = { sampleBook };
