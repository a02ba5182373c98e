import Link from "next/link";
import { Icon } from "@/components/motif/icon";
import { Tag } from "@/components/ui/tag";
import type { CompanionView } from "@/lib/companion/gallery/contract";
import { chatsWords, companionHref, standingWords } from "../companion-words";
import { Plate } from "../plate";

/** Companions as engraved plates, each with one sentence. */
export function CompanionGrid({ companions }: { companions: CompanionView[] }) {
  return (
    <ul className="mt-3.5 grid grid-cols-2 gap-x-3.5 gap-y-4.5 md:mt-5 md:gap-x-6 md:gap-y-6.5 lg:grid-cols-3 xl:grid-cols-4">
      {companions.map((companion) => (
        <li key={companion.id} className="min-w-0">
          <Card companion={companion} />
        </li>
      ))}
    </ul>
  );
}

function Card({ companion }: { companion: CompanionView }) {
  const { name, tagline, tags, chats, rating, standing } = companion;
  return (
    <Link href={companionHref(companion.slug)} className="group block text-ink no-underline">
      <Plate face={companion} className="aspect-square md:aspect-[6/5]">
        {companion.adult && (
          <span className="absolute top-2 right-2 inline-flex items-center gap-1 rounded-tag bg-ground px-1.5 py-1 text-xs leading-none text-ink-2">
            {companion.locked && <Icon name="lock" size={12} />}
            18+
          </span>
        )}
      </Plate>
      <h2 className="mt-2.5 text-[1.25rem] leading-tight wrap-anywhere group-hover:underline">
        {name}
      </h2>
      <p className="mt-1 line-clamp-3 text-sm leading-snug text-ink-2 wrap-anywhere md:min-h-10">
        {tagline}
      </p>
      <p className="mt-1.5 flex flex-wrap items-center justify-between gap-x-2.5 gap-y-1 text-xs text-ink-3">
        <span className="min-w-0 truncate">{tags.slice(0, 2).join(", ")}</span>
        <span className="figures hidden md:inline">
          {rating && <>{rating} of 5, </>}
          {chatsWords(chats)}
        </span>
      </p>
      {standing && standing !== "listed" && (
        <span className="mt-1.5 block">
          <Tag tone={standing === "refused" ? "danger" : "neutral"}>{standingWords[standing]}</Tag>
        </span>
      )}
    </Link>
  );
}
