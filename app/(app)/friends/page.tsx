import type { Metadata } from "next";
import Link from "next/link";
import { InviteLink } from "@/components/referral/invite-link";
import { InvitedList } from "@/components/referral/invited-list";
import { rewardWords, termsWords } from "@/components/referral/referral-words";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Older } from "@/components/ui/pagination";
import { Seal } from "@/components/ui/seal";
import { Register, Stat } from "@/components/ui/stat";
import { env } from "@/lib/env";
import { readMyReferrals } from "@/lib/referral";
import type { FriendView } from "@/lib/referral/contract";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";

export const metadata: Metadata = { title: "Friends" };

export default async function FriendsPage(props: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/friends");
  const { code, terms, invited, friends, rewards } = await readMyReferrals(
    ctx,
    await readPage(props.searchParams),
  );
  const points = Number(rewards.points).toLocaleString("en-US");
  return (
    <PageBody>
      <PageHeader title="Friends" inBar>
        {termsWords(terms)} You get {rewardWords(terms)} for each.
      </PageHeader>
      <Register of={3}>
        <Stat label="Friends you brought">{rewards.friends}</Stat>
        <Stat label="Heist tokens got" context="one robs a rival once">
          {rewards.tokens}
        </Stat>
        <Stat label="Points got" context="in the seasons they came in">
          {points}
        </Stat>
      </Register>
      <div className="mt-7 grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_340px]">
        <section aria-labelledby="invited" className="min-w-0">
          <h2 id="invited">Who came by your link</h2>
          <InvitedList invited={invited.items} />
          <Older href={invited.next && `/friends?after=${invited.next}`} label="Earlier ones" />
        </section>
        <div className="order-first flex flex-col gap-8 lg:order-none">
          <section aria-labelledby="invite">
            <h2 id="invite" className="mb-3">
              Invite a friend
            </h2>
            {code === null ? (
              <GuestOffer />
            ) : (
              <InviteLink code={code} url={new URL(`/invite/${code}`, env().APP_URL).href} />
            )}
          </section>
          <FriendList friends={friends} />
        </div>
      </div>
    </PageBody>
  );
}

function GuestOffer() {
  return (
    <Empty title="Guests cannot invite" action={<LinkButton href="/sign-up">Keep it</LinkButton>}>
      Make an account of what you have, and you get a link of your own.
    </Empty>
  );
}

function FriendList({ friends }: { friends: FriendView[] }) {
  if (friends.length === 0) return null;
  return (
    <section aria-labelledby="friends">
      <h2 id="friends">Your friends</h2>
      <ul className="mt-3 border-t border-rule">
        {friends.map(({ handle, broughtMe }) => (
          <li key={handle} className="flex items-center gap-3 border-b border-line py-2.5">
            <Seal name={handle} />
            <Link href={`/players/${handle}`} className="min-w-0 flex-1 wrap-anywhere">
              {handle}
            </Link>
            {broughtMe && <span className="text-sm text-ink-3">brought you</span>}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <Link href="/leaderboard?board=friends">See who of you is ahead</Link>
      </p>
    </section>
  );
}
