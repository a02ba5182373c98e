import Link from "next/link";
import { Icon } from "@/components/motif/icon";
import { buttonLook } from "@/components/ui/button";
import { tabListLook, tabLook } from "@/components/ui/nav-tabs";
import { TextInput } from "@/components/ui/text-input";
import { type GalleryTab, galleryTabs } from "@/lib/companion/gallery/contract";

const labels: Record<GalleryTab, string> = {
  "for-you": "For you",
  recent: "Recent",
  study: "Study",
  stories: "Stories",
  calm: "Calm",
  games: "Games",
  yours: "Made by you",
};

/** The search, and the way to a companion of one's own. */
export function GallerySearch({ query }: { query: string }) {
  return (
    <div className="flex gap-2.5 max-md:w-[calc(100vw-2rem)]">
      <search className="min-w-0 max-md:grow">
        <form action="/companions" className="relative">
          <Icon
            name="search"
            size={18}
            className="absolute top-1/2 left-3 -translate-y-1/2 text-ink-3"
          />
          <TextInput
            type="search"
            name="q"
            defaultValue={query}
            maxLength={80}
            aria-label="Name, tag or topic"
            placeholder="Name, tag or topic"
            className="pl-9.5 md:w-60"
          />
        </form>
      </search>
      <Link href="/companions/new" className={buttonLook("secondary", "normal", "min-h-11")}>
        <Icon name="plus" size={18} />
        <span className="max-md:sr-only">Create one</span>
      </Link>
    </div>
  );
}

/** Tags as tabs; what is one's own shows only who is signed in. */
export function GalleryTabs(props: { current: GalleryTab; signedIn: boolean; adult: boolean }) {
  const shown = galleryTabs.filter(
    (tab) => props.signedIn || (tab !== "recent" && tab !== "yours"),
  );
  return (
    <div className="flex items-center justify-between gap-5 border-b border-line">
      <nav aria-label="Kinds of companions" className={`${tabListLook} border-b-0`}>
        {shown.map((tab) => (
          <Link
            key={tab}
            href={tab === "for-you" ? "/companions" : `/companions?tab=${tab}`}
            aria-current={tab === props.current ? "page" : undefined}
            className={tabLook}
          >
            {labels[tab]}
          </Link>
        ))}
      </nav>
      <p className="hidden shrink-0 text-[0.875rem] text-ink-2 md:block">
        {props.adult ? "18+ is on" : <AdultOff signedIn={props.signedIn} />}
      </p>
    </div>
  );
}

function AdultOff({ signedIn }: { signedIn: boolean }) {
  return <Link href={signedIn ? "/settings/limits" : "/sign-in?next=/companions"}>18+ is off</Link>;
}
