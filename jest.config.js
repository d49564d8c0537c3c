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
const project = (displayName, folders, extra = {}) => ({
  displayName,
  testEnvironment: "node",
  transform,
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
