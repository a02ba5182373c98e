import type { Metadata } from "next";
import { CompanionEditor } from "@/components/companion/editor/companion-editor";
import { ImportCard } from "@/components/companion/editor/import-card";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { CompanionDefinition } from "@/lib/companion/contract";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Create a companion" };

export default async function NewCompanionPage() {
  await signedInContext("/companions/new");
  const initial = { ...CompanionDefinition.parse({ name: "new" }), name: "", greetings: [""] };
  return (
    <PageBody>
      <PageHeader title="Create a companion" actions={<ImportCard />}>
        Write who it is, or bring a character card: V1, V2 or V3, as PNG, JSON or CHARX.
      </PageHeader>
      <CompanionEditor initial={initial} studio={null} />
    </PageBody>
  );
}
