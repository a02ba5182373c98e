/**
 * Prints a table with its notes, the first column left, the others right.
 * @param {{ title: string, columns: string[], rows: string[][], notes?: string[] }} table
 */
export function printTable({ title, columns, rows, notes = [] }) {
  const lines = [columns, ...rows];
  const widths = columns.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const pad = (/** @type {string} */ cell, /** @type {number} */ at) =>
    at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]);
  console.log(`\n  ${title}`);
  for (const line of lines) console.log(`  ${line.map(pad).join("  ")}`);
  for (const note of notes) console.log(`  ${note}`);
}

/** @param {number[]} values */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * `1.34 (1.28-1.41)`: the median, the least and the most.
 * @param {number[]} values
 */
export function spread(values) {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return `${median(values).toFixed(2)} (${least.toFixed(2)}-${most.toFixed(2)})`;
}

/**
 * The least value that this share of them does not exceed.
 * @param {number[]} values
 * @param {number} share
 */
export function percentile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
