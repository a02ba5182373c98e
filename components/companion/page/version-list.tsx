import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { VersionView } from "@/lib/companion/gallery/contract";
import { companionHref } from "../companion-words";

/** Every version there was, newest first. A chat keeps the one it began with. */
export function VersionList({ slug, versions }: { slug: string; versions: VersionView[] }) {
  if (versions.length === 0)
    return <p className="mt-2 text-sm text-ink-2">Nothing is published yet.</p>;
  return (
    <ol className="mt-2">
      {versions.map(({ id, number, note, publishedAt }, place) => (
        <li key={id} className="border-b border-line py-2 text-sm last:border-b-0">
          <div className="flex items-baseline justify-between gap-3">
            <span className="font-medium">Version {number}</span>
            <span className="text-ink-3">
              <Time at={publishedAt} />
            </span>
          </div>
          {note && <p className="mt-0.5 text-ink-2 wrap-anywhere">{note}</p>}
          <Changes slug={slug} from={versions[place + 1]?.number} to={number} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ slug, from, to }: { slug: string; from: number | undefined; to: number }) {
  if (from === undefined) return null;
  return (
    <Link href={`${companionHref(slug)}/versions?from=${from}&to=${to}`}>
      What changed<span className="sr-only"> in version {to}</span>
    </Link>
  );
}
