"use client";

import { useCallback, useEffect, useState, useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { fillWalletAction, readHoldingsAction } from "@/lib/relay/actions";
import type { Holdings } from "@/lib/relay/contract";
import { roughAmount } from "../asset-words";

/** What the wallet of this browser holds, and where more of it comes from. */
export function BurnerPanel(props: { wallet: string; onFilled: () => void }) {
  const { wallet, onFilled } = props;
  const [holdings, setHoldings] = useState<Holdings | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [filling, start] = useTransition();
  const read = useCallback(async () => {
    const found = await readHoldingsAction({ wallet });
    if (found.ok) setHoldings(found.data);
  }, [wallet]);
  useEffect(() => {
    read().catch(() => {});
  }, [read]);
  const fill = () =>
    start(async () => {
      const filled = await fillWalletAction({ wallet }).catch(() => null);
      if (!filled?.ok)
        return setTrouble(filled ? reasonText(filled) : "The server cannot be reached.");
      setTrouble(null);
      setHoldings(filled.data);
      onFilled();
    });
  return (
    <section
      aria-label="Burner wallet"
      className="mt-4 border border-dashed border-line-strong p-3"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Tag tone="play">Burner wallet, localnet only, worthless tokens</Tag>
        <Button size="dense" onClick={fill} pending={filling} pendingLabel="Filling…">
          Fill it
        </Button>
      </div>
      <p className="figures mt-2 text-sm text-ink-2" role="status">
        {holdings
          ? `${roughAmount(holdings.sol, 9, 4)} SOL, ${roughAmount(holdings.usdc, 6)} test USDC, ${roughAmount(holdings.token, 6)} 100Bs`
          : "Looking at what it holds…"}
      </p>
      {trouble && (
        <Note tone="warning" role="alert" className="mt-2">
          {trouble}
        </Note>
      )}
    </section>
  );
}
