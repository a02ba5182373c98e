import type { Metadata } from "next";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { AcceptLinkButton } from "@/components/team/accept-link";
import { joinHref } from "@/components/team/links";
import { acceptLinkAction } from "@/lib/team/actions";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Join a team" };

export default async function JoinPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  await signedInContext(joinHref(token));
  return (
    <PageBody width="text">
      <PageHeader title="Join a team">
        Somebody sent you this link. It takes one person into their team.
      </PageHeader>
      <AcceptLinkButton token={token} acceptAction={acceptLinkAction} />
    </PageBody>
  );
}
