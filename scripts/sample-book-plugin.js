/**
 * Writes the sample workbook, which the core lays out, as plain data for the preview to open on. The preview shares no
 * code with the add-in, so it gets the sample as it gets the manifest: as a file.
 */
const { writeFileSync } = require("node:fs");
const { join } = require("node:path");

const script = "sample-book.js";

/** A webpack plugin for a build whose library exports `sampleWorkbook`. */
function sampleBook() {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tap("SampleBook", ({ outputOptions }) => {
        const bundle = join(outputOptions.path, script);
        delete require.cache[bundle];
        const { sampleWorkbook } = require(bundle);
        writeFileSync(join(outputOptions.path, "sample.json"), JSON.stringify(sampleWorkbook()));
      });
    },
  };
}

module.exports = { sampleBook, script };
