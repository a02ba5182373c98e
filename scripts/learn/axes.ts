export function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}

/** The orthonormal directions along which the rows spread most, strongest first. */
export function principalAxes(rows: readonly number[][], count: number): number[][] {
  const size = rows[0]?.length ?? 0;
  const spread = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const row of rows)
    for (let a = 0; a < size; a++) {
      const [line = [], factor = 0] = [spread[a], row[a]];
      for (let b = 0; b < size; b++) line[b] = (line[b] ?? 0) + factor * (row[b] ?? 0);
    }
  let axes = Array.from({ length: count }, (_, j) =>
    Array.from({ length: size }, (_, i) => Math.sin(1 + i * (j + 1.3) + j)),
  );
  for (let turn = 0; turn < 40; turn++)
    axes = orthonormal(axes.map((axis) => spread.map((line) => dot(line, axis))));
  return axes;
}

function orthonormal(axes: number[][]): number[][] {
  const done: number[][] = [];
  for (const axis of axes) {
    let rest = axis;
    for (const before of done) {
      const along = dot(rest, before);
      rest = rest.map((number, at) => number - along * (before[at] ?? 0));
    }
    const length = Math.sqrt(dot(rest, rest)) || 1;
    done.push(rest.map((number) => number / length));
  }
  return done;
}
