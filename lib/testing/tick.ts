import type { TestLocalnet } from "./localnet";

const SLOT_MS = 20;

/** Lets slots pass while something waits for its confirmation. */
export async function tick<T>({ network }: TestLocalnet, work: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => network.advance(1), SLOT_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
