import { makeStyles, tokens } from "@fluentui/react-components";
import type { EmotionalLine } from "../../../core/journey/emotional-line";
import { journeyPage } from "../../../core/messages/journey";

const [width, height] = [318, 132];
const box = { left: 38, right: 306, top: 14, bottom: 104 };

const useStyles = makeStyles({
  figure: { margin: "0 0 8px" },
  picture: { display: "block", width: "100%", height: "auto", maxWidth: "420px" },
  grid: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  line: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 2,
    strokeLinejoin: "round",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  point: {
    fill: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  text: {
    fill: tokens.colorNeutralForeground2,
    fontSize: "11px",
    fontFamily: "inherit",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

/**
 * The emotional line from the first stage to the last, which the numbers name as the list below does. An unanswered stage
 * is a gap, and a dash beside its number: it has no place between best and worst.
 */
export function LinePicture({ line: { points, stretches, words } }: { readonly line: EmotionalLine }) {
  const styles = useStyles();
  const x = (index: number) => box.left + ((index + 0.5) * (box.right - box.left)) / points.length;
  const y = (value: number) => box.bottom - value * (box.bottom - box.top);
  return (
    <figure className={styles.figure}>
      <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
        {[0, 0.5, 1].map((value) => (
          <line
            key={value}
            x1={box.left}
            x2={box.right}
            y1={y(value)}
            y2={y(value)}
            className={styles.grid}
          />
        ))}
        <text x={box.left - 6} y={y(1) + 4} textAnchor="end" className={styles.text}>
          {journeyPage.best}
        </text>
        <text x={box.left - 6} y={y(0) + 4} textAnchor="end" className={styles.text}>
          {journeyPage.worst}
        </text>
        {stretches.map((stretch) => (
          <polyline
            key={stretch[0]}
            className={styles.line}
            points={stretch.map((index) => `${x(index)},${y(points[index]?.value ?? 0)}`).join(" ")}
          />
        ))}
        {points.map(({ value }, index) => (
          <g key={index}>
            {value !== undefined && <circle cx={x(index)} cy={y(value)} r={4} className={styles.point} />}
            <text x={x(index)} y={height - 8} textAnchor="middle" className={styles.text}>
              {value === undefined ? `${index + 1} –` : index + 1}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  );
}
