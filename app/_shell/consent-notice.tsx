import Link from "next/link";
import { Note } from "@/components/ui/note";
import { readConsents } from "@/lib/auth";
import { documents } from "@/lib/auth/consent/contract";
import { requestContext } from "@/lib/web/session";

/** Says above every page that what somebody agreed to has changed, until they have agreed again. */
export async function ConsentNotice() {
  const ctx = await requestContext();
  if (ctx.actor.kind !== "user") return null;
  const { changed } = await readConsents(ctx);
  if (changed.length === 0) return null;
  return (
    <div className="border-b border-line px-4 py-3 md:px-9">
      <Note tone="warning">
        {changed.map((name) => documents[name].label).join(" and ")} changed since you agreed.{" "}
        <Link href="/settings/privacy">Read and agree</Link>
      </Note>
    </div>
  );
}
