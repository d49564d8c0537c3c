import { cellOf } from "../../../core/messages/settings";
import { cellAddress } from "../../../core/scorecard/address";
import type { Setting } from "../../../core/scorecard/settings";
import type { Place } from "../../../excel/go-to-cell";
import { CellLink } from "../cell-link";
import { useSettingsStyles } from "./styles";

interface Props {
  readonly label: string;
  readonly setting: Setting | undefined;
  readonly sheet: string;
  readonly onGoTo: (place: Place) => void;
}

/** Where a setting stands, as a link to its cell. */
export function SettingCell({ label, setting, sheet, onGoTo }: Props) {
  const styles = useSettingsStyles();
  if (setting === undefined) return null;
  const address = cellAddress(setting.row, setting.column);
  return (
    <CellLink
      figure={{ text: address, address }}
      what={cellOf(label)}
      sheet={sheet}
      onGoTo={onGoTo}
      className={styles.cell}
    />
  );
}
