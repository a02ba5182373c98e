/** The lines of a chart's height, from 0 at its top to 1 at its ground, which is drawn stronger. */
export function ChartLines(props: { at: readonly number[]; width: number; height: number }) {
  const { at, width, height } = props;
  return at.map((share) => (
    <line
      key={share}
      x1={0}
      x2={width}
      y1={share * height}
      y2={share * height}
      className={share === 1 ? "stroke-rule" : "stroke-line"}
      vectorEffect="non-scaling-stroke"
    />
  ));
}
