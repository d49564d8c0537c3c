/** Unit and property tests run on plain Node; the projects keep slow suites apart. */
const transform = {
  "^.+\\.tsx?$": [
    "ts-jest",
    {
      diagnostics: false,
      tsconfig: {
        module: "CommonJS",
        isolatedModules: true,
        moduleResolution: "Node10",
        ignoreDeprecations: "6.0",
        jsx: "react-jsx",
        esModuleInterop: true,
        target: "ES2022",
        allowJs: true,
      },
    },
  ],
};
/** ES modules among Univer's dependencies, which Jest has to turn into CommonJS. */
const esModules = [
  "cjk-regex",
  "collapse-white-space",
  "flatqueue",
  "franc-min",
  "kdbush",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
].join("|");
const univer = {
  transform: { ...transform, [`node_modules/(?:${esModules})/.+\\.js$`]: transform["^.+\\.tsx?$"] },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esModules})/)`],
  moduleNameMapper: { "^lodash-es$": "lodash" },
};
const project = (displayName, folders, extra = {}) => ({
  displayName,
  testEnvironment: "node",
  transform,
  ...univer,
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.{ts,tsx}`),
  ...extra,
});

module.exports = {
  projects: [
    project("unit", ["core", "functions", "commands", "preview", "taskpane", "scripts"]),
    project("contract", ["contract"]),
    project("integration", ["excel", "integration"]),
    project("e2e", ["e2e"]),
  ],
};
