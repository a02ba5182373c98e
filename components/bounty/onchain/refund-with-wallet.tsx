"use client";

import { SignWithWallet } from "@/components/onchain/sign-with-wallet";
import { useRefresh } from "@/components/onchain/use-refresh";
import type { ButtonSize } from "@/components/ui/button";
import { prepareRefundAction } from "@/lib/bounty/actions";
import type { OwnPayment } from "@/lib/bounty/contract";
import type { ClusterView } from "@/lib/onchain/contract";

/** Has the fee of an attempt without a verdict returned, by the wallet that paid it and nobody else. */
export function RefundWithWallet(props: {
  attemptId: OwnPayment["attemptId"];
  cluster: ClusterView;
  size?: ButtonSize;
}) {
  const { attemptId, cluster, size } = props;
  const refresh = useRefresh();
  return (
    <SignWithWallet
      cluster={cluster}
      topic={`refund.${attemptId}`}
      title="Take your fee back?"
      act="Sign and take it back"
      label="Take it back with your wallet"
      {...(size && { size })}
      prepare={(wallet) => prepareRefundAction({ attemptId, wallet })}
      onOpenChange={(open) => !open && refresh()}
    />
  );
}
