import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { PartKind, Picture } from "../../../core/charts/pictures";

// Forced colours take every background away; there, parts are told apart by system colours and edges.
const forced = (backgroundColor: string) => ({
  "@media (forced-colors: active)": { backgroundColor, forcedColorAdjust: "none", backgroundImage: "none" },
});

const useStyles = makeStyles({
  figure: { margin: "0 0 18px" },
  title: {
    margin: "0 0 6px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  bars: {
    display: "grid",
    gridTemplateColumns: "minmax(64px, 34%) 1fr max-content",
    alignItems: "center",
    gap: "4px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflowWrap: "anywhere" },
  track: { display: "flex", height: "14px", minWidth: 0 },
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    gap: "2px 14px",
    margin: "6px 0 0",
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "flex", alignItems: "center", gap: "5px" },
  swatch: { width: "10px", height: "10px" },
});

const usePartStyles = makeStyles({
  weight: { backgroundColor: tokens.colorBrandForeground2, ...forced("CanvasText") },
  scored: { backgroundColor: tokens.colorBrandBackground, ...forced("Highlight") },
  level: { backgroundColor: tokens.colorBrandBackground, ...forced("Highlight") },
  gained: { backgroundColor: tokens.colorStatusSuccessForeground1, ...forced("CanvasText") },
  // Lost is hatched as well as red, so that it isn't told by its colour alone.
  lost: {
    boxSizing: "border-box",
    border: `1px solid ${tokens.colorStatusDangerForeground1}`,
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorStatusDangerForeground1} 0 1.5px, transparent 1.5px 4px)`,
    "@media (forced-colors: active)": { border: "1px solid CanvasText" },
  },
  open: {
    boxSizing: "border-box",
    border: `1px dashed ${tokens.colorNeutralForeground3}`,
    "@media (forced-colors: active)": { border: "1px dashed GrayText" },
  },
  held: {},
});

/** A picture as bars of plain elements: its figures are text, and what it says is one sentence for who can't see it. */
export function PictureBars({ picture }: { readonly picture: Picture }) {
  const styles = useStyles();
  const parts = usePartStyles();
  const { title, bars, width, words, legend } = picture;
  const percent = (share: number) => `${(share / width) * 100}%`;
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.title}>{title}</figcaption>
      <div className={styles.bars} role="img" aria-label={words}>
        {bars.map(({ name, parts: own, figure }, index) => (
          <Bar key={`${name}-${index}`} name={name} figure={figure} strong={own[0]?.kind === "level"}>
            {own
              .filter(({ share }) => share > 0)
              .map(({ kind, share }) => (
                <span key={kind} className={parts[kind]} style={{ width: percent(share) }} data-part={kind} />
              ))}
          </Bar>
        ))}
      </div>
      {legend.length > 1 && (
        <ul className={styles.legend} aria-hidden="true">
          {legend.map(({ kind, name }) => (
            <li key={kind} className={styles.entry}>
              <span className={mergeClasses(styles.swatch, parts[kind satisfies PartKind])} />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

interface BarProps {
  readonly name: string;
  readonly figure: string;
  readonly strong: boolean;
  readonly children: React.ReactNode;
}

function Bar({ name, figure, strong, children }: BarProps) {
  const styles = useStyles();
  return (
    <>
      <span className={mergeClasses(styles.name, strong && styles.strong)}>{name}</span>
      <span className={styles.track}>{children}</span>
      <span className={mergeClasses(styles.value, strong && styles.strong)}>{figure}</span>
    </>
  );
}
