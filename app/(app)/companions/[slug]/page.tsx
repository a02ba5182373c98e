import type { Metadata } from "next";
import Link from "next/link";
import { CompanionAbout, CompanionFigures } from "@/components/companion/page/companion-about";
import { ExportLinks } from "@/components/companion/page/export-links";
import { MuteCreator } from "@/components/companion/page/mute-creator";
import { RatingControl } from "@/components/companion/page/rating-control";
import { ReportCompanion } from "@/components/companion/page/report-companion";
import { StartChat } from "@/components/companion/page/start-chat";
import { VersionList } from "@/components/companion/page/version-list";
import { WithMargin } from "@/components/shell/page-body";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { createChatAction } from "@/lib/chat/actions";
import { readCompanion } from "@/lib/companion";
import {
  muteCreatorAction,
  rateCompanionAction,
  reportCompanionAction,
} from "@/lib/companion/actions";
import type { CompanionPage } from "@/lib/companion/gallery/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const companion = await orNotFound(readCompanion(await requestContext(), await params));
  return { title: companion.name, description: companion.tagline };
}

export default async function OneCompanionPage({ params }: Props) {
  const ctx = await requestContext();
  const companion = await orNotFound(readCompanion(ctx, await params));
  const signedIn = ctx.actor.kind === "user";
  return (
    <WithMargin
      label={`About ${companion.name}`}
      margin={<Margin companion={companion} signedIn={signedIn} />}
    >
      <CompanionAbout companion={companion} />
      <div className="mt-6 flex flex-wrap items-start gap-2.5">
        <Begin companion={companion} signedIn={signedIn} />
        {companion.mine && (
          <LinkButton size="large" href={`/companions/${companion.slug}/edit`}>
            Edit
          </LinkButton>
        )}
      </div>
      <p className="mt-3 text-sm text-ink-3">
        {companion.name} is an AI, not a person. You pay for what arrives, in credits.
      </p>
      {companion.creatorNotes && (
        <section aria-labelledby="notes" className="rule-double mt-8 pt-4">
          <h2 id="notes">From its creator</h2>
          <p className="mt-2 measure whitespace-pre-line text-ink-2 wrap-anywhere">
            {companion.creatorNotes}
          </p>
        </section>
      )}
    </WithMargin>
  );
}

function Begin({ companion, signedIn }: { companion: CompanionPage; signedIn: boolean }) {
  if (companion.locked)
    return (
      <Note>
        This companion is for adults.{" "}
        {signedIn ? (
          <Link href="/settings/privacy#age">Your settings say whether you see it</Link>
        ) : (
          <Link href="/sign-in">Sign in first</Link>
        )}
        .
      </Note>
    );
  if (companion.versions.length === 0)
    return <Note>It is a draft. Publish it, and you can talk with it.</Note>;
  if (!signedIn)
    return (
      <LinkButton
        variant="primary"
        size="large"
        href={`/sign-in?next=${encodeURIComponent(`/companions/${companion.slug}`)}`}
      >
        Sign in to talk
      </LinkButton>
    );
  return (
    <StartChat companionId={companion.id} name={companion.name} startAction={createChatAction} />
  );
}

function Margin({ companion, signedIn }: { companion: CompanionPage; signedIn: boolean }) {
  const { mine, id, creator, creatorId } = companion;
  return (
    <>
      <CompanionFigures companion={companion} />
      {signedIn && !mine && (
        <div className="mt-5">
          <RatingControl
            companionId={id}
            mine={companion.myRating}
            rateAction={rateCompanionAction}
          />
        </div>
      )}
      <section aria-labelledby="versions" className="rule-double mt-7 pt-4">
        <h2 id="versions">Versions</h2>
        <VersionList slug={companion.slug} versions={companion.versions} />
      </section>
      {signedIn && companion.exportable && (
        <section aria-labelledby="card" className="rule-double mt-7 pt-4">
          <h2 id="card">Take it along</h2>
          <p className="mt-1.5 text-sm text-ink-2">As a character card, with nothing left out.</p>
          <ExportLinks slug={companion.slug} />
        </section>
      )}
      {signedIn && !mine && (
        <div className="mt-7 flex flex-wrap gap-2 border-t border-line pt-3">
          <ReportCompanion
            companionId={id}
            name={companion.name}
            reportAction={reportCompanionAction}
          />
          {creator && creatorId && (
            <MuteCreator
              creatorId={creatorId}
              handle={creator}
              muted={companion.muted}
              muteAction={muteCreatorAction}
            />
          )}
        </div>
      )}
    </>
  );
}
