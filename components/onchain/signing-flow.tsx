"use client";

import type { WalletError } from "@solana/wallet-adapter-base";
import { useWallet } from "@solana/wallet-adapter-react";
import Link from "next/link";
import { useEffect } from "react";
import { isOfLimit, LIMITS_HREF } from "@/components/protection/limit-refusal";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import type { ClusterView } from "@/lib/onchain/contract";
import { shortAddress } from "./asset-words";
import { BurnerPanel } from "./burner/burner-panel";
import { BURNER } from "./burner/burner-wallet";
import { FollowingPart } from "./following-part";
import { forgetSigning, keptSigning } from "./kept-signing";
import { walletTitle } from "./phone/app-name";
import { ReviewPart } from "./review-part";
import { sendsByItself } from "./sign-bytes";
import { type PrepareAction, useSigning } from "./use-signing";
import { WalletChoice } from "./wallet-choice";
import { WalletHost } from "./wallet-host";

export type SigningFlowProps = {
  cluster: ClusterView;
  /** Names the wish, so that a reload finds it again: `entry:<round>`. */
  topic: string;
  title: string;
  act: string;
  prepare: PrepareAction;
  onConfirmed?: ((signature: string) => void) | undefined;
  onFinal?: ((signature: string) => void) | undefined;
  onClose: () => void;
};

/** Everything between a wish and a final transaction. It is large: it comes when it is asked for. */
export function SigningFlow(props: SigningFlowProps) {
  return (
    <WalletHost cluster={props.cluster.cluster}>
      {(error, forget) => <Flow {...props} error={error} forget={forget} />}
    </WalletHost>
  );
}

function Flow(props: SigningFlowProps & { error: WalletError | null; forget: () => void }) {
  const { cluster, topic, title } = props;
  const { wallet, publicKey, connected } = useWallet();
  const signing = useSigning({ cluster, title, prepare: props.prepare, kept: keptSigning(topic) });
  const { stage, begin } = signing;
  const address = connected ? (publicKey?.toBase58() ?? null) : null;
  useEffect(() => {
    if (stage.kind === "choosing" && address) begin(address).catch(() => {});
  }, [stage.kind, address, begin]);
  const again = () => {
    forgetSigning(topic);
    signing.restart();
  };
  if (stage.kind === "signed")
    return (
      <FollowingPart
        topic={topic}
        kept={stage.kept}
        cluster={cluster}
        onConfirmed={props.onConfirmed}
        onFinal={props.onFinal}
        onClose={props.onClose}
        onAgain={again}
      />
    );
  if (!wallet || !address)
    return <WalletChoice cluster={cluster.cluster} error={props.error} forget={props.forget} />;
  const { adapter } = wallet;
  return (
    <>
      <ConnectedLine name={walletTitle(adapter.name)} address={address} onOther={again} />
      {(stage.kind === "choosing" || stage.kind === "preparing") && (
        <p role="status" className="mt-4 text-sm text-ink-2">
          Trying it on the chain, without sending it…
        </p>
      )}
      {(stage.kind === "review" || stage.kind === "signing") && (
        <ReviewPart
          review={stage.review}
          cluster={cluster}
          wallet={walletTitle(adapter.name)}
          sendsByItself={sendsByItself(adapter)}
          act={props.act}
          signing={stage.kind === "signing"}
          onSign={() => signing.sign(stage.review, adapter, address)}
          onAgain={again}
        />
      )}
      {stage.kind === "trouble" && (
        <>
          <Note tone="warning" role="alert" className="mt-4">
            {stage.text} <WhereToGo reason={stage.reason} />
          </Note>
          <div className="mt-4 flex justify-end">
            <Button onClick={again}>Try again</Button>
          </div>
        </>
      )}
      {adapter.name === BURNER && (
        <BurnerPanel key={address} wallet={address} onFilled={signing.retry} />
      )}
    </>
  );
}

function WhereToGo({ reason }: { reason: string | undefined }) {
  if (isOfLimit(reason)) return <Link href={LIMITS_HREF}>See your limits</Link>;
  if (reason !== "bounty.wallet_not_linked") return null;
  return <Link href="/settings/wallets">Link it under Settings</Link>;
}

function ConnectedLine(props: { name: string; address: string; onOther: () => void }) {
  const { disconnect } = useWallet();
  const leave = () => {
    props.onOther();
    disconnect().catch(() => {});
  };
  return (
    <div className="mt-2 flex flex-wrap items-center justify-between gap-2 border-b border-line pb-2 text-sm text-ink-2">
      <span>
        {props.name} <code className="font-mono text-xs">{shortAddress(props.address)}</code>
      </span>
      <Button size="dense" variant="quiet" onClick={leave}>
        Another wallet
      </Button>
    </div>
  );
}
