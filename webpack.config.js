const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { IgnorePlugin } = require("webpack");
const { functionsMetadata } = require("./scripts/functions-metadata.js");
const { productionManifest } = require("./scripts/production-manifest.js");
const { sampleBook } = require("./scripts/sample-book-plugin.js");
const { version } = require("./package.json");

/**
 * Two bundles:
 * - `add-in`: what ships, three scripts in one shared runtime. `functions` needs nothing but `CustomFunctions` and loads
 *   first, so results don't wait for the pane; `commands` and `taskpane` build on it, so the core is there once.
 * - `preview`: the workbook in the browser that hosts the add-in as Excel does. It never ships.
 *
 * `--env host=https://…` names the production host; without it only the development manifest makes sense.
 */
module.exports = (env = {}, { mode = "production" } = {}) => {
  const shared = (name) => ({
    name,
    mode,
    devtool: mode === "production" ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    cache: { type: "filesystem", cacheDirectory: path.resolve(".cache/webpack"), name: `${name}-${mode}` },
    performance: { hints: false },
    stats: "errors-warnings",
  });

  const addIn = {
    ...shared("add-in"),
    entry: {
      functions: "./src/functions/functions.ts",
      commands: { import: "./src/commands/index.ts", dependOn: "functions" },
      taskpane: { import: "./src/taskpane/index.tsx", dependOn: "commands" },
    },
    output: {
      path: path.resolve("dist"),
      filename: "[name].js",
      chunkFilename: "pane-[name].js",
      uniqueName: "oxm",
      // Where Excel runs the functions without a page there is no `self`.
      globalObject: "globalThis",
      // Chunks stand beside the page; worked out from the script's own address, it would need a page to load at all.
      publicPath: "",
    },
    target: ["web", "es2022"],
    // Modules that functions and pages share keep their own names: short ones, as the functions wait for them.
    optimization: mode === "production" ? { mangleExports: "size", moduleIds: "size" } : {},
    plugins: [
      functionsMetadata({ host: env.host }),
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["commands", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        hash: true,
        templateParameters: { version },
      }),
      new CopyPlugin({
        patterns: [{ from: "assets/*.png" }, { from: "docs/help", to: "help", noErrorOnMissing: true }],
      }),
      productionManifest({ source: "manifest.xml", host: env.host, version }),
    ],
  };

  const preview = {
    ...shared("preview"),
    entry: { preview: "./src/preview/index.ts", bridge: "./src/preview/bridge/index.ts" },
    output: { path: path.resolve("dist-preview"), filename: "[name].js", chunkFilename: "preview-[name].js" },
    target: ["web", "es2022"],
    // It is served from this machine only; minifying the spreadsheet's code would take minutes and gain nothing.
    optimization: { minimize: false },
    plugins: [
      new MiniCssExtractPlugin(),
      // Hyphenation patterns of some seventy languages; the grid asks for the English ones alone.
      new IgnorePlugin({
        resourceRegExp: /^\.\/(?!en-)[a-z]{2,3}(-[\w-]+)?\.js$/,
        contextRegExp: /engine-render/,
      }),
      sampleBook(),
      new HtmlPlugin({ template: "./src/preview/index.html", filename: "index.html", chunks: ["preview"] }),
    ],
  };

  return [addIn, preview];
};
