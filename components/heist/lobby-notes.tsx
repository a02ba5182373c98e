import Link from "next/link";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import type { HistoryItem, TokenView } from "@/lib/heist/contract";

/** What holds for me just now and decides what I can do, the most pressing first. */
export function LobbyNotes(props: {
  mine: TokenView;
  /** The last who robbed me, where I may still rob back. */
  inReturn: (HistoryItem & { href: string }) | undefined;
  /** None of those who are shown can be robbed. */
  nobody: boolean;
}) {
  const { mine, inReturn } = props;
  if (!mine.enabled)
    return (
      <Note tone="warning" className="mt-4">
        There are no heists at the moment: the house has stopped them. Your points, tokens, tools
        and shields stay as they are.
      </Note>
    );
  if (mine.league === "peaceful")
    return (
      <Note tone="quiet" className="mt-4">
        You are in the peaceful league: you rob nobody, and nobody robs you
        {mine.leavesAt && (
          <>
            {" "}
            until <Time at={mine.leavesAt} show="brief" />
          </>
        )}
        . You choose it <a href="#league">below</a>.
      </Note>
    );
  return (
    <>
      {inReturn?.counterUntil && (
        <Note tone="info" className="mt-4">
          {inReturn.other} robbed you.{" "}
          <Link href={inReturn.href} scroll={false}>
            Rob {inReturn.other} back
          </Link>{" "}
          until <Time at={inReturn.counterUntil} show="brief" />: until then neither protection nor
          few points keep them from you.
        </Note>
      )}
      {mine.readyAt && (
        <Note tone="quiet" className="mt-4">
          You pause after your last heist until <Time at={mine.readyAt} show="brief" />.
        </Note>
      )}
      {props.nobody && mine.tokens !== "0" && !mine.readyAt && (
        <Note tone="quiet" className="mt-4">
          None of those below can be robbed by you at the moment. Beside each name stands why, and
          until when.
        </Note>
      )}
      {mine.tokens === "0" && (
        <Note tone="quiet" className="mt-4">
          You have no heist token. Each <Link href="/friends">friend</Link> who takes part brings
          you one, and the first places of a month <Link href="/leaderboard">win some</Link>.
        </Note>
      )}
    </>
  );
}
