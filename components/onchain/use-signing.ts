import type { Adapter } from "@solana/wallet-adapter-base";
import { useCallback, useState } from "react";
import { limitRefusal } from "@/components/protection/limit-refusal";
import { reasonText } from "@/components/reasons";
import type { ActionResult } from "@/lib/core/result";
import type { ClusterView } from "@/lib/onchain/contract";
import { lookAheadAction } from "@/lib/relay/actions";
import { type Forecast, type Prepared, type Surprise, surprises } from "@/lib/relay/contract";
import type { KeptSigning } from "./kept-signing";
import { walletTitle } from "./phone/app-name";
import { fromBase64, isSame, messageOf, sendsByItself, signBytes, toBase64 } from "./sign-bytes";
import { changedWords, otherAccountWords, troubleOf, troubleWords } from "./wallet-trouble";

export type Review = { prepared: Prepared; forecast: Forecast; odd: Surprise[] };
export type Stage =
  | { kind: "choosing" }
  | { kind: "preparing" }
  | { kind: "review"; review: Review }
  | { kind: "signing"; review: Review }
  | { kind: "signed"; kept: KeptSigning }
  | { kind: "trouble"; text: string; reason?: string };

const unreachable = "The server cannot be reached. Nothing was paid. Try again.";
const cannot = (wallet: string) => `${wallet} cannot sign transactions. Choose another wallet.`;

export type PrepareAction = (wallet: string) => Promise<ActionResult<Prepared>>;

/** From a wish to a signature: prepared by the server, foretold by the chain, signed by the wallet. */
export function useSigning(wish: {
  cluster: ClusterView;
  title: string;
  prepare: PrepareAction;
  kept: KeptSigning | null;
}) {
  const { cluster, title, prepare } = wish;
  const [stage, setStage] = useState<Stage>(
    wish.kept ? { kind: "signed", kept: wish.kept } : { kind: "choosing" },
  );
  const trouble = useCallback((text: string) => setStage({ kind: "trouble", text }), []);

  const begin = useCallback(
    async (wallet: string) => {
      setStage({ kind: "preparing" });
      const prepared = await prepare(wallet).catch(() => null);
      if (!prepared) return trouble(unreachable);
      if (!prepared.ok)
        return setStage({
          kind: "trouble",
          text: limitRefusal(prepared) ?? reasonText(prepared),
          reason: prepared.reason,
        });
      const looked = await look(prepared.data, wallet);
      if (typeof looked === "string") return trouble(looked);
      setStage({ kind: "review", review: looked });
    },
    [prepare, trouble],
  );

  const sign = useCallback(
    async (review: Review, adapter: Adapter, address: string) => {
      setStage({ kind: "signing", review });
      const bytes = fromBase64(review.prepared.transaction);
      const wallet = walletTitle(adapter.name);
      try {
        const outcome = await signBytes(adapter, { bytes, address, cluster: cluster.cluster });
        if (outcome.kind === "cannot") return trouble(cannot(wallet));
        if (outcome.kind === "other_account") return trouble(otherAccountWords(wallet));
        if (outcome.kind === "sent") {
          const sentAs = toBase64(outcome.signature);
          const kept = { title, transaction: null, sentAs, signature: null, blockhash: null };
          return setStage({ kind: "signed", kept });
        }
        const transaction = toBase64(outcome.transaction);
        const changed = !isSame(messageOf(bytes), messageOf(outcome.transaction));
        if (changed && !(await keepsItsWord({ ...review.prepared, transaction }, address)))
          return trouble(changedWords(wallet));
        setStage({
          kind: "signed",
          kept: { title, transaction, sentAs: null, signature: null, blockhash: null },
        });
      } catch (error) {
        trouble(troubleWords(troubleOf(error), wallet, sendsByItself(adapter)));
      }
    },
    [cluster.cluster, title, trouble],
  );

  return {
    stage,
    begin,
    sign,
    restart: () => setStage({ kind: "choosing" }),
    /** Tries it again where nothing is signed yet; what is being signed, or is, goes on. */
    retry: () =>
      setStage((now) =>
        now.kind === "review" || now.kind === "trouble" ? { kind: "choosing" } : now,
      ),
  };
}

async function look(prepared: Prepared, wallet: string): Promise<Review | string> {
  const { transaction } = prepared;
  const foretold = await lookAheadAction({ transaction, wallet }).catch(() => null);
  if (!foretold?.ok) return foretold ? reasonText(foretold) : unreachable;
  const forecast = foretold.data;
  const odd = forecast.refusal === null ? surprises(prepared.changes, forecast) : [];
  return { prepared, forecast, odd };
}

/** Some wallets add guards of their own: fine, as long as the money goes where it was said to go. */
async function keepsItsWord(prepared: Prepared, wallet: string): Promise<boolean> {
  const review = await look(prepared, wallet);
  if (typeof review === "string") return false;
  return review.odd.every(({ kind }) => kind === "unknown_program");
}
