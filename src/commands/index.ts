import { insertedSentence } from "../core/messages/pane";
import type { ScorecardKind } from "../excel/insert-scorecard";
import { onDemand } from "../excel/on-demand";
import { recalculate } from "../excel/recalculate";
import { ribbonCommand, viewCommand, type RibbonHandler } from "./ribbon-command";

const insert = (kind: ScorecardKind): RibbonHandler =>
  ribbonCommand(
    () =>
      onDemand(
        () => import(/* webpackChunkName: "writing" */ "../excel/insert-scorecard"),
        ({ insertScorecard }) => insertScorecard(kind),
      ),
    ({ sheets, cells }) => insertedSentence(sheets, cells),
  );

/** The ribbon's commands by the names the manifest has for them; a name once published stays. */
const commands: Readonly<Record<string, RibbonHandler>> = {
  insertSample: insert("sample"),
  insertEmpty: insert("empty"),
  useMyTable: viewCommand("adopt"),
  recalculate: ribbonCommand(recalculate),
  whatIf: viewCommand("what-if"),
  help: viewCommand("help"),
};

for (const [name, run] of Object.entries(commands)) Office.actions.associate(name, run);
