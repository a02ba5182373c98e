import type { Metadata } from "next";
import { GrantForm } from "@/components/heist/grant-form";
import { HealthPart } from "@/components/heist/health-part";
import { HeistSwitch } from "@/components/heist/heist-switch";
import { RehearsalPart } from "@/components/heist/rehearsal-part";
import { TermForm } from "@/components/heist/term-form";
import { termText, termWords } from "@/components/heist/term-words";
import { LeaderList } from "@/components/ui/leader-list";
import { Note } from "@/components/ui/note";
import type { Context } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { permits } from "@/lib/core/permission";
import { readHealth, readRehearsal, readTerms } from "@/lib/heist";
import {
  grantToPlayerAction,
  publishDraftAction,
  rehearseTermsAction,
  switchHeistsAction,
} from "@/lib/heist/actions";
import { termNames } from "@/lib/heist/admin/contract";
import type { HeistTerms } from "@/lib/heist/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import type { Search } from "@/lib/web/read-page";
import { AdminFrame, adminContext } from "../_frame";

export const metadata: Metadata = { title: "Admin, heists" };

export default async function AdminHeistsPage(props: { searchParams: Promise<Search> }) {
  const ctx = await adminContext("admin:users");
  const { draft } = await props.searchParams;
  const [health, { enabled, terms }] = await Promise.all([readHealth(ctx), readTerms(ctx.db)]);
  const maySet = permitsHere(ctx);
  return (
    <AdminFrame
      ctx={ctx}
      current="/admin/heists"
      title="Heists"
      about="How they go, and by which numbers. A change is rehearsed on heists that have been before it can be published; each stands in the audit log."
    >
      {!enabled && (
        <Note tone="warning" className="mb-5">
          Heists are stopped.
        </Note>
      )}
      <HealthPart health={health} terms={terms} />
      {maySet ? <Terms ctx={ctx} terms={terms} draft={draft} /> : <TermList terms={terms} />}
      <section aria-labelledby="give" className="rule-double mt-8 pt-5">
        <h2 id="give">Give tokens, tools or shields</h2>
        <GrantForm action={grantToPlayerAction} />
      </section>
      {maySet && (
        <section aria-labelledby="switch" className="rule-double mt-8 pt-5">
          <h2 id="switch">Stop and start</h2>
          <p className="mt-1.5 mb-3 text-sm text-ink-2">
            {enabled ? "Heists can be made." : "No heist is made."}
          </p>
          <HeistSwitch enabled={enabled} action={switchHeistsAction} />
        </section>
      )}
    </AdminFrame>
  );
}

function permitsHere({ actor }: Context): boolean {
  return actor.kind === "user" && permits(actor.role, actor.granted, "admin:system");
}

async function Terms(props: { ctx: Context; terms: HeistTerms; draft: unknown }) {
  const { ctx, terms, draft } = props;
  const rehearsal =
    typeof draft === "string" && isId("heistDraft", draft)
      ? await orNotFound(readRehearsal(ctx, draft))
      : null;
  const isOpen = rehearsal !== null && rehearsal.publishedAt === null;
  return (
    <>
      <section aria-labelledby="terms" className="rule-double mt-8 pt-5">
        <h2 id="terms">The numbers</h2>
        <TermForm
          key={JSON.stringify([terms, rehearsal?.draftId])}
          terms={terms}
          tried={isOpen ? rehearsal.terms : terms}
          action={rehearseTermsAction}
        />
      </section>
      {rehearsal && <RehearsalPart rehearsal={rehearsal} publish={publishDraftAction} />}
    </>
  );
}

function TermList({ terms }: { terms: HeistTerms }) {
  return (
    <section aria-labelledby="terms" className="rule-double mt-8 max-w-[560px] pt-5">
      <h2 id="terms" className="mb-2">
        The numbers
      </h2>
      <LeaderList
        rows={termNames.map((name) => ({
          key: name,
          label: termWords[name].label,
          value: termText(name, terms[name]),
        }))}
      />
    </section>
  );
}
