/** Requiring this lets plain Node `require` the project's TypeScript, translated file by file while loading. */
const { readFileSync } = require("node:fs");
const { ModuleKind, ScriptTarget, transpileModule } = require("typescript");

const compilerOptions = { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022 };

require.extensions[".ts"] = (module, file) => {
  module._compile(
    transpileModule(readFileSync(file, "utf8"), { compilerOptions, fileName: file }).outputText,
    file,
  );
};
