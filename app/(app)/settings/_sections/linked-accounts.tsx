import { Time } from "@/components/ui/time";
import { type LinkedAccount, type ProviderName, providerLabels } from "@/lib/auth/oauth/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { LinkAccount, UnlinkAccount } from "../_forms/linked-account-forms";
import { Part } from "./part";
import { Row, Rows } from "./rows";

/** Shown where this deployment has keys of other places, or the reader an account from when it had. */
export function LinkedAccountsPart(props: {
  accounts: LinkedAccount[];
  providers: ProviderName[];
  ways: StepUpWays;
}) {
  const { accounts, providers } = props;
  if (accounts.length + providers.length === 0) return null;
  const free = providers.filter((name) => accounts.every(({ provider }) => provider !== name));
  return (
    <Part
      title="Accounts at other places"
      lead="They sign you in here. We ask them for your name there and your confirmed address, and for nothing else."
    >
      {accounts.length > 0 && (
        <Rows>
          {accounts.map((account) => (
            <Row
              key={`${account.provider}:${account.subject}`}
              title={`${providerLabels[account.provider]}, ${account.label}`}
              below={
                <>
                  Linked <Time at={account.linkedAt} show="day" />
                </>
              }
            >
              <UnlinkAccount account={account} />
            </Row>
          ))}
        </Rows>
      )}
      <div className="flex flex-wrap gap-2.5">
        {free.map((provider) => (
          <LinkAccount key={provider} provider={provider} ways={props.ways} />
        ))}
      </div>
    </Part>
  );
}
