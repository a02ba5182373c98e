/** Waits for a condition by asking again and again; the test's own time limit ends it. */
export async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await new Promise((next) => setImmediate(next));
}
