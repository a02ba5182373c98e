import type { Metadata } from "next";
import { StakeCases } from "@/components/community/stake-cases";
import { StakeForm } from "@/components/community/stake-form";
import { WithMargin } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { readStakeTerms } from "@/lib/community";
import { proposeGuardianAction } from "@/lib/community/actions";
import { readMyBalance } from "@/lib/wallet";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Make a guardian" };

export default async function NewGuardianPage() {
  const ctx = await signedInContext("/guardians/new");
  const [terms, { available }] = await Promise.all([readStakeTerms(ctx.db), readMyBalance(ctx)]);
  return (
    <WithMargin
      margin={<StakeCases terms={terms} models={ctx.models.refs} />}
      label="What happens to your stake"
    >
      <PageHeader title="Make a guardian">
        Write who it is, stake its prize, and earn a share of each fee while nobody moves it.
        Somebody of the house reads it before it opens.
      </PageHeader>
      <StakeForm terms={terms} available={available} proposeAction={proposeGuardianAction} />
    </WithMargin>
  );
}
