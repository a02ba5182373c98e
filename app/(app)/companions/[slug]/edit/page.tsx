import type { Metadata } from "next";
import Link from "next/link";
import { CompanionEditor } from "@/components/companion/editor/companion-editor";
import { WithdrawCompanion } from "@/components/companion/editor/withdraw-companion";
import { ExportLinks } from "@/components/companion/page/export-links";
import { VersionList } from "@/components/companion/page/version-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { readStudio } from "@/lib/companion";
import {
  appealListingAction,
  publishVersionAction,
  withdrawCompanionAction,
} from "@/lib/companion/actions";
import { orNotFound } from "@/lib/web/or-not-found";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Edit a companion" };

type Props = { params: Promise<{ slug: string }> };

export default async function EditCompanionPage({ params }: Props) {
  const { slug } = await params;
  const ctx = await signedInContext(`/companions/${slug}/edit`);
  const studio = await orNotFound(readStudio(ctx, { slug }));
  const { name } = studio.definition;
  return (
    <PageBody>
      <PageHeader
        title={`Edit ${name}`}
        actions={
          <WithdrawCompanion
            companionId={studio.id}
            name={name}
            withdrawAction={withdrawCompanionAction}
          />
        }
      >
        <Link href={`/companions/${slug}`}>See its page</Link>.
        {studio.imported && (
          <>
            {" "}
            It came in as a {studio.imported.toUpperCase()} card; what you do not change goes out as
            it was.
          </>
        )}
      </PageHeader>
      <CompanionEditor
        key={studio.id}
        initial={studio.definition}
        studio={studio}
        publishAction={publishVersionAction}
        appealAction={appealListingAction}
      />
      <section aria-labelledby="versions" className="rule-double mt-9 pt-4">
        <h2 id="versions">Versions</h2>
        <div className="max-w-[52ch]">
          <VersionList slug={slug} versions={studio.versions} />
        </div>
        <h3 className="mt-5">As a card</h3>
        <ExportLinks slug={slug} />
      </section>
    </PageBody>
  );
}
