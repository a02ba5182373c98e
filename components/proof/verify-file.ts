import type { Known } from "@/lib/proof/verify/known";
import { linesOf } from "@/lib/proof/verify/lines";
import type { Report } from "@/lib/proof/verify/report";
import { documentVerifier } from "@/lib/proof/verify/verify-document";

/** How long the page may be busy at a stretch, in milliseconds: people notice nothing below 50. */
const SLICE_MS = 24;

/**
 * Verifies a file in the page itself: nothing is sent anywhere. In slices, so that the page stays
 * awake; `onProgress` is told which part of the file, from 0 to 1, has been read.
 */
export async function verifyFile(
  file: Blob,
  known: Known,
  onProgress: (part: number) => void,
): Promise<Report> {
  const verifier = documentVerifier(known);
  let read = 0;
  let since = performance.now();
  const chunks = chunksOf(file, (bytes) => {
    read += bytes;
  });
  for await (const line of linesOf(chunks)) {
    if (!verifier.line(line)) break;
    if (performance.now() - since < SLICE_MS) continue;
    onProgress(file.size === 0 ? 1 : Math.min(1, read / file.size));
    await pageHadItsTurn();
    since = performance.now();
  }
  return verifier.finish();
}

async function* chunksOf(file: Blob, onRead: (bytes: number) => void): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    onRead(next.value.byteLength);
    yield next.value;
  }
}

/** By a message to ourselves: a timer would wait some milliseconds each time. */
function pageHadItsTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resume) => {
    port1.onmessage = () => {
      port1.close();
      resume();
    };
    port2.postMessage(null);
  });
}
