import { Time } from "@/components/ui/time";
import type { AccountView } from "@/lib/auth/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import type { Cluster } from "@/lib/onchain/contract";
import { LinkWalletForm } from "../_forms/link-wallet-form";
import { UnlinkWallet } from "../_forms/row-button";
import { Part } from "./part";
import { Row, Rows } from "./rows";

export function WalletsPart(props: {
  wallets: AccountView["wallets"];
  ways: StepUpWays;
  /** The network that rounds on the chain are played on, where there is one. */
  cluster: Cluster | undefined;
}) {
  return (
    <Part
      title="Linked wallets"
      lead="A Solana wallet that is linked here signs you in, and may pay for attempts in rounds on the chain. Linking asks for a signature only: no money moves."
    >
      {props.wallets.length > 0 && (
        <Rows>
          {props.wallets.map(({ address, linkedAt }) => (
            <Row
              key={address}
              title={<code className="font-mono text-xs">{address}</code>}
              below={
                <>
                  Linked <Time at={linkedAt} show="day" />
                </>
              }
            >
              <UnlinkWallet address={address} />
            </Row>
          ))}
        </Rows>
      )}
      <LinkWalletForm ways={props.ways} cluster={props.cluster} />
    </Part>
  );
}
