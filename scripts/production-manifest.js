const { readFileSync } = require("fs");
const path = require("path");
const { Compilation, sources } = require("webpack");

const DEVELOPMENT_HOST = "https://localhost:3443";

/**
 * The manifest for the host it will be served from: addresses move there, and the functions' script and metadata carry
 * the version, because Excel caches both for up to a day while it loads the pane's page afresh.
 */
function forHost(xml, host, version) {
  const origin = new URL(host).href.replace(/\/$/, "");
  return xml
    .replace(/(<AppDomain>)[^<]*/, `$1${new URL(host).origin}`)
    .replace(/<!--[^]*?-->\s*/, "")
    .replaceAll(DEVELOPMENT_HOST, origin)
    .replace(/(functions\.js(?:on)?)"/g, `$1?v=${version}"`);
}

/** Webpack plugin: writes manifest.xml into the output, for `host` where one is given, as it stands otherwise. */
function productionManifest({ source, host, version }) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("production-manifest", (compilation) => {
        compilation.fileDependencies.add(path.resolve(source));
        compilation.hooks.processAssets.tap(
          { name: "production-manifest", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
          () => {
            const xml = readFileSync(source, "utf8");
            compilation.emitAsset(
              "manifest.xml",
              new sources.RawSource(host ? forHost(xml, host, version) : xml),
            );
          },
        );
      });
    },
  };
}

module.exports = { productionManifest, forHost, DEVELOPMENT_HOST };
