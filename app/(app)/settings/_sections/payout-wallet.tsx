import { Time } from "@/components/ui/time";
import type { PayoutWalletView } from "@/lib/auth/payout/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { KeepPayoutWallet, PayoutWalletForm } from "../_forms/payout-forms";
import { Part } from "./part";
import { Row, Rows } from "./rows";

export function PayoutWalletPart(props: {
  wallet: PayoutWalletView | null;
  ways: StepUpWays;
  playMoney: boolean;
}) {
  const { wallet } = props;
  const address = (text: string) => <code className="font-mono text-xs">{text}</code>;
  return (
    <Part
      title="Payout wallet"
      lead={
        props.playMoney
          ? "Where real money would go when it leaves. This server plays with play money, so nothing leaves yet."
          : "Where your money goes when it leaves. It need not be a wallet that signs you in."
      }
    >
      {wallet && (
        <Rows>
          <Row
            title={address(wallet.address)}
            below={
              <>
                Since <Time at={wallet.since} show="day" />
              </>
            }
          />
          {wallet.next && (
            <Row
              title={address(wallet.next.address)}
              below={
                <>
                  From <Time at={wallet.next.at} />
                </>
              }
            >
              <KeepPayoutWallet />
            </Row>
          )}
        </Rows>
      )}
      <PayoutWalletForm ways={props.ways} isSet={wallet !== null} />
    </Part>
  );
}
