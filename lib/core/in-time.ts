/** What `work` comes to, or null if that takes longer. What comes later is heard by nobody. */
export async function inTime<T>(work: Promise<T>, patienceMs: number): Promise<T | null> {
  work.catch(() => {});
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
