import { settingsTexts } from "../../../core/messages/settings";
import { missingPolicy, scoringMethod } from "../../../core/scorecard/settings";
import { blanksWords, scoringWords } from "../../../core/scorecard/vocabulary";
import { hasSettings } from "../../../core/settings/plan-settings-block";
import { RemoveFormulas } from "../adopt/remove-formulas";
import { present } from "../../use-pane-theme";
import type { ScorecardPageProps } from "../registry";
import { AddSettings } from "./add-settings";
import { ChoiceSetting } from "./choice-setting";
import { FormulasSetting } from "./formulas-setting";
import { MustMeetSetting } from "./must-meet-setting";
import { useSettingsStyles } from "./styles";
import { TextSetting } from "./text-setting";

const texts = [
  ["title", settingsTexts.title, settingsTexts.titleHint],
  ["period", settingsTexts.period, settingsTexts.periodHint],
  ["target", settingsTexts.target, settingsTexts.targetHint],
  ["agreedBy", settingsTexts.agreedBy, settingsTexts.agreedByHint],
  ["agreedOn", settingsTexts.agreedOn, settingsTexts.agreedOnHint],
] as const;

const scoring = [
  { word: scoringWords.attainment, means: settingsTexts.attainment },
  { word: scoringWords.met, means: settingsTexts.met },
  { word: scoringWords.worst, means: settingsTexts.worst },
];
const blanks = [
  { word: blanksWords.zero, means: settingsTexts.zero },
  { word: blanksWords.exclude, means: settingsTexts.exclude },
];

/** Every setting of a scorecard, each in its own cell: changed here or there, it is the same. */
export default function SettingsPage(props: ScorecardPageProps) {
  const styles = useSettingsStyles();
  const { found } = props.scorecard;
  // The browser draws the calendar and the boxes: it is told whether they stand on dark.
  const colorScheme = present() === "light" ? "light" : "dark";
  return (
    <div className={styles.page} style={{ colorScheme }}>
      {!hasSettings(found) && <AddSettings {...props} />}
      <section>
        <h2 className={styles.heading}>{settingsTexts.about}</h2>
        {texts.map(([name, label, hint]) => (
          <TextSetting key={name} name={name} label={label} hint={hint} {...props} />
        ))}
      </section>
      <ChoiceSetting
        name="scoring"
        label={settingsTexts.scoring}
        hint={settingsTexts.scoringHint}
        choices={scoring}
        current={scoringWords[scoringMethod(found.settings)]}
        {...props}
      />
      <ChoiceSetting
        name="blanks"
        label={settingsTexts.blanks}
        hint={settingsTexts.blanksHint}
        choices={blanks}
        current={blanksWords[missingPolicy(found.settings)]}
        {...props}
      />
      <MustMeetSetting {...props} />
      {hasSettings(found) && <FormulasSetting {...props} />}
      <RemoveFormulas {...props} />
    </div>
  );
}
