import type { Metadata } from "next";
import { ImportForm } from "@/components/chat/import/import-form";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { signedInContext } from "@/lib/web/signed-in";
import { companionChoices } from "../_choices";

export const metadata: Metadata = { title: "Import chats" };

export default async function ImportChatsPage() {
  const ctx = await signedInContext("/chats/import");
  return (
    <div className="min-w-0 overflow-y-auto">
      <PageBody width="text">
        <PageHeader title="Import chats">
          Bring what you said elsewhere. Branches and times come along.
        </PageHeader>
        <ImportForm choices={await companionChoices(ctx)} />
      </PageBody>
    </div>
  );
}
