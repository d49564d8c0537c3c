import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * Imports run one way: faces (functions, taskpane, commands) → excel (the gateway) → core. The preview stands apart: it
 * hosts the add-in as Excel does and shares no code with it. A row: who, and the folders it must not import.
 */
const layers = [
  ["core", ["excel", "functions", "taskpane", "commands", "preview"]],
  ["excel", ["functions", "taskpane", "commands", "preview"]],
  ["functions", ["excel", "taskpane", "commands", "preview"]],
  ["taskpane", ["commands", "preview"]],
  ["commands", ["taskpane", "functions", "preview"]],
  ["preview", ["core", "excel", "functions", "taskpane", "commands"]],
];

const oneWayImports = layers.map(([folder, forbidden]) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: [
          {
            regex: `^(\\.\\./)+(${forbidden.join("|")})(/|$)`,
            message: `src/${folder} must not import from ${forbidden.join(", ")}.`,
          },
          ...(folder === "core"
            ? [
                {
                  regex: "^(react|@fluentui|@microsoft|office|@univerjs|exceljs)",
                  message: "The core is pure: no UI, no Office.",
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

const gatewayOnly = {
  files: ["src/**/*.{ts,tsx}"],
  ignores: ["src/excel/**"],
  rules: {
    "no-restricted-syntax": [
      "error",
      {
        selector: "MemberExpression[object.name='Excel'][property.name='run']",
        message: "Excel.run belongs to the gateway, src/excel.",
      },
    ],
  },
};

export default tseslint.config(
  { ignores: ["dist/", "dist-preview/", "coverage/", "node_modules/", ".cache/", "screenshots/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        console: "readonly",
        __dirname: "readonly",
        Buffer: "readonly",
        URL: "readonly",
        setTimeout: "readonly",
        clearTimeout: "readonly",
        performance: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins, "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...Object.fromEntries(
        Object.keys(officeAddins.rules).map((rule) => [`office-addins/${rule}`, "error"]),
      ),
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["test/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  ...oneWayImports,
  gatewayOnly,
);
