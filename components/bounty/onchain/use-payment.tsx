import { useEffect } from "react";
import { Button } from "@/components/ui/button";
import type { RoundView } from "@/lib/bounty/contract";
import type { ClusterView } from "@/lib/onchain/contract";
import { EntryLine } from "./entry-line";
import { PayWithWallet } from "./pay-with-wallet";
import { type Staker, stakerWords } from "./staker-words";
import { useEntry } from "./use-entry";

/** What a wallet holds is not known before it is asked: the chain itself says no. */
const ANY = 10n ** 18n;

/** How a message is paid for in a round on the chain; undefined where the round is for play money. */
export function usePayment(
  round: RoundView,
  { cluster, staker }: { cluster?: ClusterView | null; staker?: Staker | null },
  draft: string,
  setDraft: (text: string) => void,
) {
  const entry = useEntry(round.id);
  const { state, message } = entry;
  const isPaid = state?.state === "taken" || state?.state === "judged";
  useEffect(() => {
    if (isPaid && message !== null && draft.trim() === message) setDraft("");
  }, [isPaid, message, draft, setDraft]);
  if (!round.rules.chain) return undefined;
  return {
    available: ANY,
    button: cluster ? (
      <PayWithWallet round={round} cluster={cluster} draft={draft} entry={entry} />
    ) : (
      <Button locked="The chain cannot be reached" className="ml-auto" />
    ),
    line: (
      <>
        {staker && (
          <p className="figures border-b border-line px-4 py-2 text-sm text-ink-2">
            {stakerWords(round, staker)}
          </p>
        )}
        <EntryLine state={state} onClose={entry.close} />
      </>
    ),
    rule: "Your wallet pays when you sign. No answer, no fee.",
  };
}
