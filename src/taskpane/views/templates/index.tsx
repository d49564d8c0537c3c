import { makeStyles, tokens } from "@fluentui/react-components";
import { navigationTexts } from "../../../core/messages/navigation";
import { insertedSentence } from "../../../core/messages/pane";
import {
  insertedServiceReview,
  insertLabel,
  systemPurposes,
  systemsTexts,
} from "../../../core/messages/systems";
import { findSystems, systems } from "../../../core/systems";
import type { LaterSystem, System, TemplateKind } from "../../../core/systems/system";
import { onDemand } from "../../../excel/on-demand";
import { ActionButton } from "../action-button";
import { formStyles } from "../form/styles";
import type { PageProps } from "../registry";

const useStyles = makeStyles({
  page: formStyles.page,
  text: formStyles.text,
  note: formStyles.note,
  list: formStyles.list,
  buttons: formStyles.buttons,
  item: { padding: "10px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** Every template there is: what it is for, and both ways to begin with it. */
export default function Templates({ state, store }: PageProps) {
  const styles = useStyles();
  const insert = async (system: System | LaterSystem, kind: TemplateKind) => {
    let sheets: readonly string[] = [];
    const inserted = await store.command(
      (options) =>
        onDemand(
          () => import(/* webpackChunkName: "writing" */ "../../../excel/insert-template"),
          ({ insertTemplate }) => insertTemplate(system, kind, options),
        ),
      (applied) => {
        ({ sheets } = applied);
        return insertedSentence(applied.sheets, applied.cells);
      },
    );
    if (!inserted) return;
    const fresh = findSystems(store.current().reading).find(
      (found) => found.system === system.id && sheets.includes(found.place.sheet),
    );
    if (fresh !== undefined) store.arrive({ name: fresh.system, system: fresh.id });
  };
  const insertServiceReview = async () => {
    const inserted = await store.command(
      (options) =>
        onDemand(
          () => import(/* webpackChunkName: "service-review" */ "../../../excel/insert-service-review"),
          ({ insertServiceReview: insertAll }) => insertAll(options),
        ),
      ({ sheets, cells }) => insertedServiceReview(sheets, cells),
    );
    if (inserted) store.arrive({ name: "home" });
  };
  return (
    <div className={styles.page}>
      <p className={styles.text}>{state.writing ? systemsTexts.inserting : systemsTexts.intro}</p>
      <ul className={styles.list}>
        <Template
          {...systemsTexts.scorecard}
          off={state.writing}
          onInsert={(kind) => void store.insert(kind)}
        />
        {systems.map((system) => (
          <Template
            key={system.id}
            name={navigationTexts.titles[system.id]}
            purpose={systemPurposes[system.id]}
            off={state.writing}
            onInsert={(kind) => void insert(system, kind)}
          />
        ))}
        <Template
          {...systemsTexts.serviceReview}
          kinds={["sample"]}
          off={state.writing}
          onInsert={() => void insertServiceReview()}
        />
      </ul>
    </div>
  );
}

const templateKinds: readonly TemplateKind[] = ["sample", "empty"];

interface TemplateProps {
  readonly name: string;
  readonly purpose: string;
  readonly kinds?: readonly TemplateKind[];
  readonly off: boolean;
  readonly onInsert: (kind: TemplateKind) => void;
}

function Template({ name, purpose, kinds = templateKinds, off, onInsert }: TemplateProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.note}>{purpose}</p>
      <div className={styles.buttons}>
        {kinds.map((kind) => (
          <ActionButton
            key={kind}
            small
            off={off}
            label={insertLabel(name, kind)}
            onClick={() => onInsert(kind)}
          >
            {kind === "sample" ? systemsTexts.withSample : systemsTexts.empty}
          </ActionButton>
        ))}
      </div>
    </li>
  );
}
