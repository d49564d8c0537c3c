const path = require("path");
const { build } = require("./build.js");

/** Runs one bench in a process of its own, so that none meets an engine another has warmed up, and prints its rows. */
async function main(file) {
  const script = file.endsWith(".ts") ? await build(file) : file;
  const { bench } = require(path.resolve(script));
  process.send(await bench());
}

main(process.argv[2]).then(
  () => process.disconnect(),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
