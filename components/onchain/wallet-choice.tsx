"use client";

import type { WalletError } from "@solana/wallet-adapter-base";
import { useWallet, type Wallet } from "@solana/wallet-adapter-react";
import { useEffect, useState } from "react";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import type { Cluster } from "@/lib/onchain/contract";
import { BURNER } from "./burner/burner-wallet";
import { walletTitle } from "./phone/app-name";
import { PhoneWallets } from "./phone/phone-wallets";
import { isOnNetwork } from "./sign-bytes";
import { networkNames, troubleOf, troubleWords, wrongNetworkWords } from "./wallet-trouble";

/** The wallets that this browser knows, ours never before theirs. */
export function WalletChoice(props: {
  cluster: Cluster;
  error: WalletError | null;
  forget: () => void;
}) {
  const { wallets, wallet, connecting, select } = useWallet();
  const [asked, setAsked] = useState<string | null>(null);
  const usable = wallets
    .filter(({ readyState }) => readyState === "Installed")
    .sort((a, b) => Number(a.adapter.name === BURNER) - Number(b.adapter.name === BURNER));
  const known = usable.filter(({ adapter }) => isOnNetwork(adapter, props.cluster));
  const others = usable.filter((each) => !known.includes(each));
  const refused =
    asked && props.error ? troubleWords(troubleOf(props.error), walletTitle(asked)) : null;
  const choose = ({ adapter }: Wallet) => {
    props.forget();
    setAsked(adapter.name);
    select(adapter.name);
  };
  return (
    <section aria-label="Wallets" className="mt-4">
      {known.length > 0 && (
        <ul className="rule-double">
          {known.map((each) => (
            <li key={each.adapter.name} className="border-b border-line">
              <WalletRow
                wallet={each}
                waiting={connecting && wallet?.adapter.name === each.adapter.name}
                onChoose={() => choose(each)}
              />
            </li>
          ))}
        </ul>
      )}
      {others.map(({ adapter }) => (
        <Note key={adapter.name} tone="quiet" className="mt-3">
          {wrongNetworkWords(walletTitle(adapter.name), networkNames[props.cluster])}
        </Note>
      ))}
      {known.length === 0 && <NoWallet />}
      {refused && (
        <Note tone="warning" role="alert" className="mt-3">
          {refused}
        </Note>
      )}
    </section>
  );
}

function WalletRow(props: { wallet: Wallet; waiting: boolean; onChoose: () => void }) {
  const { adapter } = props.wallet;
  return (
    <button
      type="button"
      onClick={props.waiting ? undefined : props.onChoose}
      aria-busy={props.waiting || undefined}
      className="flex min-h-14 w-full items-center gap-3 px-1 text-left hover:bg-overlay"
    >
      {/* biome-ignore lint/performance/noImgElement: a data URL that the wallet itself brings */}
      <img src={adapter.icon} alt="" width={28} height={28} className="size-7 shrink-0" />
      <span className="min-w-0 flex-1 font-medium">{walletTitle(adapter.name)}</span>
      {adapter.name === BURNER && <Tag tone="play">Worthless tokens</Tag>}
      <span className="text-sm text-ink-3">{props.waiting ? "Waiting for it…" : "Connect"}</span>
    </button>
  );
}

/** Wallets make themselves known within an instant; only then it is said that there is none. */
function NoWallet() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 600);
    return () => clearTimeout(timer);
  }, []);
  if (!late)
    return (
      <p role="status" className="text-sm text-ink-2">
        Looking for wallets…
      </p>
    );
  return (
    <>
      <Note role="status">
        There is no Solana wallet in this browser. Install one, such as Phantom, Solflare or
        Backpack, then load this page again.
      </Note>
      <PhoneWallets />
    </>
  );
}
