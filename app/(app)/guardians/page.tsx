import type { Metadata } from "next";
import Link from "next/link";
import { CommunityGuardians, HouseGuardians } from "@/components/community/guardian-cards";
import { MyProposals } from "@/components/community/my-proposals";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { readGuardianRounds } from "@/lib/bounty";
import { listMyProposals } from "@/lib/community";
import { withdrawProposalAction } from "@/lib/community/actions";
import { listGuardians } from "@/lib/guardian";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Guardians" };

export default async function GuardiansPage() {
  const ctx = await requestContext();
  const [guardians, rounds, own] = await Promise.all([
    listGuardians(ctx),
    readGuardianRounds(ctx),
    ctx.actor.kind === "user" ? listMyProposals(ctx) : [],
  ]);
  return (
    <PageBody>
      <PageHeader
        title="Guardians"
        inBar
        actions={
          <LinkButton href="/guardians/new" variant="primary">
            Make your own
          </LinkButton>
        }
      >
        Who keeps the pools: the house's, those that players staked a prize on, and those that have{" "}
        <Link href="/practice#retired">retired</Link>.
      </PageHeader>
      {own.length > 0 && (
        <section aria-labelledby="mine" className="rule-double pt-4">
          <h2 id="mine">Yours</h2>
          <MyProposals proposals={own} withdrawAction={withdrawProposalAction} />
        </section>
      )}
      <section aria-labelledby="house" className="rule-double mt-6 pt-4">
        <h2 id="house">Of the house</h2>
        <HouseGuardians
          guardians={guardians.filter(({ kind }) => kind === "house")}
          rounds={rounds.house}
        />
      </section>
      <section aria-labelledby="community" className="rule-double mt-6 pt-4">
        <h2 id="community">Of players</h2>
        {rounds.community.length > 0 ? (
          <CommunityGuardians rounds={rounds.community} />
        ) : (
          <Empty title="Nobody has staked one yet">
            Whoever makes a guardian earns a share of each fee while it stands.
          </Empty>
        )}
      </section>
    </PageBody>
  );
}
