import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Seal } from "@/components/ui/seal";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { InvitedView } from "@/lib/referral/contract";
import { needWords, rewardWords, stateWords } from "./referral-words";

/** Whom one has brought, and what each of them still needs. */
export function InvitedList({ invited }: { invited: InvitedView[] }) {
  if (invited.length === 0)
    return (
      <Empty title="Nobody has come by your link yet">
        Send it to somebody who would like to talk a guardian out of its prize.
      </Empty>
    );
  return (
    <ul className="mt-3 border-t border-rule">
      {invited.map((friend) => (
        <li key={friend.handle} className="flex gap-3 border-b border-line py-3">
          <Seal name={friend.handle} />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <Link href={`/players/${friend.handle}`} className="font-medium wrap-anywhere">
                {friend.handle}
              </Link>
              <Tag tone={toneOf(friend)}>{stateWords(friend)}</Tag>
            </div>
            <p className="text-sm text-ink-3">
              came <Time at={friend.at} />
            </p>
            <Below friend={friend} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Below({ friend }: { friend: InvitedView }) {
  if (friend.state === "rewarded")
    return <p className="mt-1 text-sm text-ink-2">You got {rewardWords(friend)}.</p>;
  if (friend.checking)
    return (
      <p className="mt-1 text-sm text-ink-2">
        Nothing is left to do. Somebody of the house looks at it first.
      </p>
    );
  if (!friend.needs) return null;
  return (
    <>
      <p className="mt-1 text-sm text-ink-2">Still needed:</p>
      <ul className="list-disc pl-5 text-sm text-ink-2">
        {needWords(friend.needs).map((need) => (
          <li key={need}>{need}</li>
        ))}
      </ul>
    </>
  );
}

function toneOf({ state, checking }: InvitedView): TagTone {
  if (state === "rewarded") return "success";
  return checking ? "info" : "neutral";
}
