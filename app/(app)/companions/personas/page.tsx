import type { Metadata } from "next";
import { PersonaList } from "@/components/companion/persona-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { listPersonas } from "@/lib/companion";
import { deletePersonaAction, savePersonaAction } from "@/lib/companion/actions";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Personas" };

export default async function PersonasPage() {
  const ctx = await signedInContext("/companions/personas");
  return (
    <PageBody width="text">
      <PageHeader title="Who you are when you talk">
        A companion is told your persona, and nothing else of who you are.
      </PageHeader>
      <PersonaList
        personas={await listPersonas(ctx)}
        saveAction={savePersonaAction}
        deleteAction={deletePersonaAction}
      />
    </PageBody>
  );
}
