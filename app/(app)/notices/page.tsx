import type { Metadata } from "next";
import { NoticeList } from "@/components/notice/notice-list";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { LinkButton } from "@/components/ui/link-button";
import { Older } from "@/components/ui/pagination";
import { readNotices, readUnread } from "@/lib/notice";
import { markReadAction } from "@/lib/notice/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Notices" };

export default async function NoticesPage(props: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/notices");
  const { after, limit } = await readPage(props.searchParams);
  const from = after !== undefined && /^\d{1,18}$/.test(after) ? after : undefined;
  const [{ items, next }, unread] = await Promise.all([
    readNotices(ctx, { after: from, limit }),
    readUnread(ctx),
  ]);
  return (
    <PageBody>
      <PageHeader
        title="Notices"
        actions={<LinkButton href="/settings/notifications">Letters and quiet hours</LinkButton>}
      >
        What others did that concerns you, and what you got.
      </PageHeader>
      <div className="rule-double max-w-[760px] pt-2">
        <NoticeList
          viewerId={ctx.actor.userId}
          drawn={items}
          first={from === undefined}
          unread={unread}
          action={markReadAction}
        />
        <Older href={next && `/notices?after=${next}`} label="Older notices" />
      </div>
    </PageBody>
  );
}
