import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentType } from "react";
import { systemsTexts } from "../../../core/messages/systems";
import type { SystemState } from "../../../core/systems/system";
import { ActionButton } from "../action-button";
import { CellLink } from "../cell-link";
import { formStyles } from "../form/styles";
import type { PageProps, SystemPageProps } from "../registry";
import { useToneStyles } from "../tone";
import { Findings } from "./findings";
import { UseInScorecard } from "./use-in-scorecard";
import { useSystems } from "./use-systems";

const useStyles = makeStyles({
  ...formStyles,
  banner: {
    padding: "10px 12px",
    // Seen only where tints aren't.
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  standing: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A system's own page within what all of them have: how it stands, what is wrong with its data, and where it is. */
export function framed(Body: ComponentType<SystemPageProps>): ComponentType<PageProps> {
  return function SystemPage({ state, store }: PageProps) {
    const styles = useStyles();
    const found = useSystems(state.reading);
    if (found === undefined) return <p className={styles.page}>{systemsTexts.looking}</p>;
    const shown = shownSystem(state.view, found);
    if (shown === undefined)
      return (
        <div className={styles.page}>
          <p className={styles.text}>{systemsTexts.gone}</p>
          <ActionButton onClick={() => store.navigate({ name: "home" })}>{systemsTexts.toHome}</ActionButton>
        </div>
      );
    return (
      <div className={styles.page}>
        <Banner system={shown} onGoTo={store.goTo} />
        <Findings findings={shown.findings} sheet={shown.place.sheet} onGoTo={store.goTo} />
        <Body key={shown.id} state={state} store={store} system={shown} />
        <UseInScorecard key={`use ${shown.id}`} state={state} store={store} system={shown} />
      </div>
    );
  };
}

/** The one that the view names; when it has moved, the only one of its system on the same sheet or in the workbook. */
function shownSystem(
  view: PageProps["state"]["view"],
  found: readonly SystemState[],
): SystemState | undefined {
  if (!("system" in view)) return undefined;
  const exact = found.find(({ id }) => id === view.system);
  const same = found.filter(({ system }) => system === view.name);
  return exact ?? (same.length === 1 ? same[0] : undefined);
}

interface BannerProps {
  readonly system: SystemState;
  readonly onGoTo: PageProps["store"]["goTo"];
}

function Banner({ system: { standing, place, title }, onGoTo }: BannerProps) {
  const styles = useStyles();
  const tones = useToneStyles();
  return (
    <>
      <div className={mergeClasses(styles.banner, tones[`${standing.tone}Tint`])}>
        <p className={styles.standing}>{standing.text}</p>
      </div>
      <p className={styles.note}>
        <CellLink
          figure={{ text: `${place.sheet}!${place.address}`, address: place.address }}
          what={title}
          sheet={place.sheet}
          onGoTo={onGoTo}
        />
      </p>
    </>
  );
}
