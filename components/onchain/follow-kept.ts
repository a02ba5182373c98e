import { reasonText } from "@/components/reasons";
import { followSignedAction, noticeSentAction, sendSignedAction } from "@/lib/relay/actions";
import type { Following } from "@/lib/relay/contract";
import { forgetSigning, type KeptSigning, keepSigning } from "./kept-signing";
import { refusalWords } from "./refusal-words";

const LOOK_MS = 1_000;
/** So often a transaction that no block has taken is sent again. */
const SEND_AGAIN_EVERY = 5;

export type Followed = {
  following: Following | null;
  signature: string | null;
  /** How it ended, where it did not end well. */
  trouble: string | null;
};
type Sent = { signature: string; blockhash: string };
type Outcome = { sent: Sent } | { trouble: string } | "away";

const expired =
  "It did not land in time and can never land any more. Nothing was paid. Begin again.";

/**
 * Sends what is signed, and looks until it is final, failed or too late. What is kept survives a reload, and
 * whoever follows it then goes on. Returns how to stop.
 */
export function followKept(
  topic: string,
  kept: KeptSigning,
  tell: (change: Partial<Followed>) => void,
): () => void {
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = sentBefore(kept);

  function end(change: Partial<Followed>): void {
    over = true;
    forgetSigning(topic);
    tell(change);
  }

  async function trySending(): Promise<void> {
    const outcome = await (kept.transaction ? send(kept.transaction) : notice(kept.sentAs));
    if (over || outcome === "away") return; // A node that is away: it is sent again.
    if ("trouble" in outcome) return end({ trouble: outcome.trouble });
    known = outcome.sent;
    keepSigning(topic, { ...kept, ...known });
    tell({ signature: known.signature });
  }

  async function look(sent: Sent, count: number): Promise<void> {
    const found = await followSignedAction(sent).catch(() => null);
    if (over || !found?.ok) return;
    const following = found.data;
    const trouble = endWords(following);
    if (trouble !== null || following.state === "finalised") return end({ following, trouble });
    tell({ following });
    if (kept.transaction && following.state === "seen" && count % SEND_AGAIN_EVERY === 0)
      await trySending();
  }

  async function run(): Promise<void> {
    for (let count = 0; !over; count++) {
      await (known ? look(known, count) : trySending());
      await new Promise((resolve) => {
        timer = setTimeout(resolve, LOOK_MS);
      });
    }
  }

  keepSigning(topic, kept);
  run().catch(() => {});
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

function sentBefore({ signature, blockhash }: KeptSigning): Sent | null {
  return signature && blockhash ? { signature, blockhash } : null;
}

/** What a wallet has sent by itself cannot be sent again by us: it is only followed. */
async function notice(sentAs: string | null): Promise<Outcome> {
  const noticed = await noticeSentAction({ sentAs: sentAs ?? "" }).catch(() => null);
  if (noticed?.ok) return { sent: noticed.data };
  return noticed?.code === "invalid" ? { trouble: reasonText(noticed) } : "away";
}

async function send(transaction: string): Promise<Outcome> {
  const sent = await sendSignedAction({ transaction }).catch(() => null);
  if (sent?.ok) return { sent: sent.data };
  if (sent?.code !== "conflict" && sent?.code !== "invalid") return "away";
  const refusal = sent.details?.refusal;
  return { trouble: refusal ? `${refusalWords(refusal)} Nothing was paid.` : reasonText(sent) };
}

/** How it ended where it did not end well; null while it may still. */
function endWords({ state, refusal }: Following): string | null {
  if (state === "expired") return expired;
  if (state !== "failed") return null;
  return `${refusalWords(refusal ?? "Unknown")} Only the network's fee was paid.`;
}
