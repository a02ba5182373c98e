import type { Metadata } from "next";
import { CompanionGrid } from "@/components/companion/gallery/companion-grid";
import { MuteCreator } from "@/components/companion/page/mute-creator";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { readCreator } from "@/lib/companion";
import { muteCreatorAction } from "@/lib/companion/actions";
import type { Id } from "@/lib/core/id";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Creator" };

type Props = { params: Promise<{ creatorId: string }> };

export default async function CreatorPage({ params }: Props) {
  const ctx = await requestContext();
  const { creatorId } = await params;
  const creator = await orNotFound(readCreator(ctx, { creatorId }));
  const canMute = ctx.actor.kind === "user" && !creator.mine;
  return (
    <PageBody>
      <PageHeader
        title={`Made by ${creator.handle}`}
        actions={
          canMute && (
            <MuteCreator
              creatorId={creatorId as Id<"user">}
              handle={creator.handle}
              muted={creator.muted}
              muteAction={muteCreatorAction}
            />
          )
        }
      >
        {creator.companions.length === 1
          ? "One companion that everybody can talk with."
          : `${creator.companions.length} companions that everybody can talk with.`}
      </PageHeader>
      {creator.companions.length > 0 ? (
        <CompanionGrid companions={creator.companions} />
      ) : (
        <Empty title="Nothing is listed">What is private or a draft does not stand here.</Empty>
      )}
    </PageBody>
  );
}
