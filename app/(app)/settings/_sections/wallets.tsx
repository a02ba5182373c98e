import { Time } from "@/components/ui/time";
import type { AccountView } from "@/lib/auth/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { LinkWalletForm } from "../_forms/link-wallet-form";
import { UnlinkWallet } from "../_forms/row-button";
import { Part } from "./part";
import { Row, Rows } from "./rows";

export function WalletsPart(props: { wallets: AccountView["wallets"]; ways: StepUpWays }) {
  return (
    <Part
      title="Linked wallets"
      lead="A Solana wallet that is linked here signs you in. It is asked for a signature only: no money moves."
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
      <LinkWalletForm ways={props.ways} />
    </Part>
  );
}
