const path = require("path");
const webpack = require("webpack");

/**
 * Bundles a bench written in TypeScript as the product's own bundles are made (so that it measures the code that
 * ships, modules joined), for Node, and gives the path of the script. Packages are left out and required.
 */
function build(entry) {
  const folder = path.resolve(__dirname, "../../.cache/bench");
  const filename = `${path.basename(entry).replace(/\.ts$/, "")}.cjs`;
  const compiler = webpack({
    mode: "production",
    target: "node20",
    entry,
    output: { path: folder, filename, library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          // A `require.resolve` in them is Node's own.
          parser: { commonjs: false },
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    externals: [
      ({ request }, done) =>
        /^[./]/.test(request) || path.isAbsolute(request) ? done() : done(null, request, "commonjs"),
    ],
    optimization: { minimize: false },
    performance: { hints: false },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close(() => (failure ? reject(failure) : resolve(path.join(folder, filename))));
    });
  });
}

module.exports = { build };
