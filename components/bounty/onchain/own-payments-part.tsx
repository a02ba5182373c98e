"use client";

import Link from "next/link";
import { ExplorerLink } from "@/components/onchain/explorer-link";
import { SignWithWallet } from "@/components/onchain/sign-with-wallet";
import { useRefresh } from "@/components/onchain/use-refresh";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { prepareShareAction } from "@/lib/bounty/actions";
import type { OwnPayment, OwnPayments, RoundView, ShareView } from "@/lib/bounty/contract";
import { formatFullUsd } from "@/lib/core/money";
import type { ClusterView } from "@/lib/onchain/contract";
import { attemptHref } from "../links";
import { paymentWords } from "./payment-words";
import { RefundWithWallet } from "./refund-with-wallet";

const usdc = (micros: string) => `${formatFullUsd(BigInt(micros)).replace("$", "")} USDC`;

/** What the reader has paid into a round from wallets, and what they can have back without the house. */
export function OwnPaymentsPart(props: {
  round: RoundView;
  own: OwnPayments;
  cluster: ClusterView;
}) {
  const { round, own, cluster } = props;
  return (
    <section aria-labelledby="payments" className="rule-double mt-8 pt-5">
      <h2 id="payments">Your payments</h2>
      <p className="mt-1.5 mb-3 measure text-sm text-ink-2">
        From your wallets into the program. What is due to you the house sends by itself, and you
        can have it sent yourself: the program pays the wallet that paid, whoever asks it.
      </p>
      {own.shares === null && (
        <Note tone="warning" className="mb-3">
          The chain’s node does not answer at the moment. What you can claim is shown when it does.
        </Note>
      )}
      <ul>
        {(own.shares ?? []).map((share) => (
          <ShareRow key={share.wallet} share={share} round={round} cluster={cluster} />
        ))}
        {own.payments.map((payment) => (
          <PaymentRow key={payment.attemptId} payment={payment} cluster={cluster} />
        ))}
      </ul>
    </section>
  );
}

function ShareRow(props: { share: ShareView; round: RoundView; cluster: ClusterView }) {
  const { share, round, cluster } = props;
  const refresh = useRefresh();
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-60">
        <b className="figures font-semibold">{usdc(share.amount)}</b> is your share of the pool, in
        proportion to the fees of{" "}
        <code className="font-mono text-xs break-all">{share.wallet}</code>.
      </div>
      <SignWithWallet
        cluster={cluster}
        topic={`share.${round.id}.${share.wallet}`}
        title={`Claim your share of round ${round.number}?`}
        act="Sign and claim"
        label="Claim it with your wallet"
        variant="primary"
        prepare={(wallet) => prepareShareAction({ roundId: round.id, wallet })}
        onOpenChange={(open) => !open && refresh()}
      />
    </li>
  );
}

function PaymentRow({ payment, cluster }: { payment: OwnPayment; cluster: ClusterView }) {
  const { attemptId, number, paid, at, signature, due, dueAt } = payment;
  const { word, tone, line } = paymentWords(payment);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-60">
        <p className="flex flex-wrap items-baseline gap-x-2.5 gap-y-1">
          <b className="figures font-medium">{usdc(paid)}</b>
          <Tag tone={tone}>{word}</Tag>
          <span className="text-sm text-ink-2">
            {number === null ? (
              "no attempt"
            ) : (
              <Link href={attemptHref(attemptId)}>Attempt {number}</Link>
            )}
            , <Time at={at} />
          </span>
        </p>
        <p className="mt-1 text-sm text-ink-2">
          {line}
          {dueAt !== null && !due && (
            <>
              {" "}
              You can have it returned yourself from <Time at={dueAt} /> on.
            </>
          )}
        </p>
        <ExplorerLink signature={signature} cluster={cluster.cluster} />
      </div>
      {due && <RefundWithWallet attemptId={attemptId} cluster={cluster} />}
    </li>
  );
}
