import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { cataloguePage as says, maturityPage } from "../../../core/messages/maturity-page";
import { type Area, areaNames, areas, type CatalogueEntry, entries } from "../../../core/maturity/catalogue";
import { type Level, levels, levelText } from "../../../core/maturity/levels";
import { relatives } from "../../../core/maturity/picks";
import { searchCatalogue } from "../../../core/maturity/search";
import { ActionButton } from "../action-button";
import { formStyles } from "../form/styles";
import { Tick } from "../form/tick";
import type { PageProps } from "../registry";
import { Picked } from "./picked";

const useStyles = makeStyles({
  ...formStyles,
  filters: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: "8px", margin: "8px 0" },
  whole: { gridColumnStart: 1, gridColumnEnd: 3 },
  block: { padding: "8px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** So many blocks are shown before somebody asks for the rest. */
const few = 6;

/** The catalogue: searched by words, narrowed by level and practice, its metrics to be picked into a scorecard. */
export default function Catalogue({ state, store }: PageProps) {
  const styles = useStyles();
  const id = useId();
  const [words, setWords] = useState("");
  const [level, setLevel] = useState<Level>();
  const [area, setArea] = useState<Area>();
  const [all, setAll] = useState(false);
  const [picked, setPicked] = useState<readonly CatalogueEntry[]>([]);
  const found = searchCatalogue({ words, level, area });
  const shown = all ? found : found.slice(0, few);
  const metrics = entries.filter(({ block }) => found.includes(block)).length;
  const toggle = (entry: CatalogueEntry, on: boolean) =>
    setPicked(on ? [...picked, entry] : picked.filter((each) => each !== entry));
  return (
    <>
      <p className={styles.note}>{says.intro}</p>
      <div className={styles.filters} role="search">
        <div className={styles.whole}>
          <label className={styles.label} htmlFor={`${id}-words`}>
            {says.search}
          </label>
          <input
            id={`${id}-words`}
            type="search"
            className={styles.input}
            placeholder={says.searchHint}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </div>
        <Choice
          label={says.level}
          value={level === undefined ? "" : String(level)}
          choices={levels.map((each) => [String(each), levelText(each)])}
          onChange={(value) => setLevel(levels.find((each) => String(each) === value))}
        />
        <Choice
          label={says.practice}
          value={area ?? ""}
          choices={areas.map((each) => [each, areaNames[each]])}
          onChange={(value) => setArea(areas.find((each) => each === value))}
        />
      </div>
      <p className={styles.note} role="status">
        {says.found(found.length, metrics)}
      </p>
      {picked.length > 0 && <Picked state={state} store={store} picked={picked} onPicked={setPicked} />}
      <ul className={styles.list}>
        {shown.map((block) => (
          <li key={`${block.level} ${block.area}`} className={styles.block}>
            <h3 className={styles.name}>
              {areaNames[block.area]} · {levelText(block.level)}
            </h3>
            {block.practices.map((practice) => (
              <p key={practice} className={styles.note}>
                {practice}
              </p>
            ))}
            <p className={styles.note}>
              {says.outcome}
              {block.outcomes.join("; ")}
            </p>
            {entries
              .filter((entry) => entry.block === block)
              .map((entry) => (
                <Tick key={entry.id} checked={picked.includes(entry)} onChange={(on) => toggle(entry, on)}>
                  {entry.metric.text}
                  <Marks entry={entry} />
                </Tick>
              ))}
          </li>
        ))}
      </ul>
      {found.length > shown.length && (
        <ActionButton small onClick={() => setAll(true)}>
          {says.showAll(found.length - shown.length)}
        </ActionButton>
      )}
    </>
  );
}

/** What is particular about a metric: which way is better, that it was half a line, where else it is named. */
function Marks({ entry }: { readonly entry: CatalogueEntry }) {
  const styles = useStyles();
  const { metric, split } = entry;
  const also = [...new Set(relatives(entry).map(({ block }) => maturityPage.level(block.level)))];
  const marks = [
    ...(metric.better === "lower" ? [says.lower] : []),
    ...(metric.better === "yes" ? [says.yes] : []),
    ...(split ? [says.split] : []),
    ...(also.length > 0 ? [says.also(also)] : []),
  ];
  return marks.length === 0 ? null : (
    <span className={styles.note} style={{ display: "block", margin: 0 }}>
      {marks.join(" · ")}
    </span>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className={styles.input}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="">{says.all}</option>
        {choices.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
