import type { Metadata } from "next";
import Link from "next/link";
import { CompanionGrid } from "@/components/companion/gallery/companion-grid";
import {
  GalleryOrders,
  GallerySearch,
  GalleryTabs,
  galleryHref,
} from "@/components/companion/gallery/gallery-head";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { isAdult, listCompanions } from "@/lib/companion";
import { type GalleryTab, ListCompanions } from "@/lib/companion/gallery/contract";
import type { Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Companions" };

export default async function CompanionsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { tab, q, sort, page } = await searchParams;
  const asked = ListCompanions.safeParse({ tab, query: q, sort, page });
  const input = asked.success ? asked.data : ListCompanions.parse({});
  const own = input.tab === "yours" || input.tab === "recent";
  const ctx = own ? await signedInContext(`/companions?tab=${input.tab}`) : await requestContext();
  const [{ items, more }, adult] = await Promise.all([listCompanions(ctx, input), isAdult(ctx)]);
  return (
    <PageBody>
      <PageHeader title="Companions" inBar actions={<GallerySearch query={input.query} />}>
        Characters with memory. About 0.1 credit for 1,000 tokens, and only for what arrives.
      </PageHeader>
      <GalleryTabs current={input.tab} signedIn={ctx.actor.kind === "user"} adult={adult} />
      {!own && <GalleryOrders tab={input.tab} query={input.query} current={input.sort} />}
      {input.query !== "" && (
        <p className="mt-4 text-sm text-ink-2">
          Found for “{input.query}”. <Link href="/companions">Show all</Link>
        </p>
      )}
      {items.length > 0 ? <CompanionGrid companions={items} /> : <Nothing tab={input.tab} />}
      <nav aria-label="Pages" className="mt-6 flex gap-2.5">
        {input.page > 1 && (
          <LinkButton
            size="dense"
            href={galleryHref({ ...input, page: input.page - 1 })}
            rel="prev"
          >
            Back
          </LinkButton>
        )}
        {more && (
          <LinkButton
            size="dense"
            href={galleryHref({ ...input, page: input.page + 1 })}
            rel="next"
          >
            More
          </LinkButton>
        )}
      </nav>
    </PageBody>
  );
}

function Nothing({ tab }: { tab: GalleryTab }) {
  if (tab === "yours")
    return (
      <Empty
        title="You have made none yet"
        action={<LinkButton href="/companions/new">Create one</LinkButton>}
      >
        Write one, or bring a character card.
      </Empty>
    );
  if (tab === "recent")
    return (
      <Empty
        title="You have talked with nobody yet"
        action={<LinkButton href="/companions">Meet the companions</LinkButton>}
      >
        Whom you talk with stands here.
      </Empty>
    );
  return (
    <Empty
      title="Nobody found"
      action={
        <>
          <LinkButton href="/companions">See all</LinkButton>
          <LinkButton href="/companions/new">Create one</LinkButton>
        </>
      }
    >
      Try another word, or make the one you looked for.
    </Empty>
  );
}
