import Link from "next/link";
import { Icon } from "@/components/motif/icon";
import { buttonLook } from "@/components/ui/button";
import { tabLook } from "@/components/ui/nav-tabs";
import { TabStrip } from "@/components/ui/tab-strip";
import { TextInput } from "@/components/ui/text-input";
import {
  type GalleryOrder,
  type GalleryTab,
  galleryOrders,
  galleryTabs,
} from "@/lib/companion/gallery/contract";

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
      <TabStrip label="Kinds of companions" className="border-b-0">
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
      </TabStrip>
      <p className="hidden shrink-0 text-[0.875rem] text-ink-2 md:block">
        {props.adult ? "18+ is on" : <AdultOff signedIn={props.signedIn} />}
      </p>
    </div>
  );
}

function AdultOff({ signedIn }: { signedIn: boolean }) {
  return (
    <Link href={signedIn ? "/settings/privacy#age" : "/sign-in?next=/companions"}>18+ is off</Link>
  );
}

const orders: Record<GalleryOrder, string> = {
  talked: "Most talked with",
  rated: "Best rated",
  newest: "Newest",
};

/** The order of what is shown, and who one is to all of them. */
export function GalleryOrders(props: { tab: GalleryTab; query: string; current: GalleryOrder }) {
  return (
    <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-5 text-sm">
      <nav aria-label="Order" className="flex gap-4">
        {galleryOrders.map((sort) => (
          <Link
            key={sort}
            href={galleryHref({ ...props, sort, page: 1 })}
            aria-current={sort === props.current ? "true" : undefined}
            className="inline-flex min-h-9 items-center text-ink-3 no-underline underline-offset-6 hover:text-ink aria-[current=true]:text-ink aria-[current=true]:underline aria-[current=true]:decoration-current aria-[current=true]:decoration-2 pointer-coarse:min-h-11"
          >
            {orders[sort]}
          </Link>
        ))}
      </nav>
      <Link
        href="/companions/personas"
        className="inline-flex min-h-9 items-center text-ink-2 pointer-coarse:min-h-11"
      >
        Your personas
      </Link>
    </div>
  );
}

/** The address of one page of the gallery. */
export function galleryHref(shown: {
  tab: GalleryTab;
  query: string;
  sort: GalleryOrder;
  page: number;
}): string {
  const { tab, query, sort, page } = shown;
  const search = new URLSearchParams({
    ...(tab !== "for-you" && { tab }),
    ...(sort !== "talked" && { sort }),
    ...(page > 1 && { page: String(page) }),
    ...(query && { q: query }),
  }).toString();
  return search === "" ? "/companions" : `/companions?${search}`;
}
