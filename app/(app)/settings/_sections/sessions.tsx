import { countryName } from "@/components/account/country-name";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { listSessions, listSuspendedSessions } from "@/lib/auth";
import type { SuspendedSession } from "@/lib/auth/contract";
import type { Context } from "@/lib/context";
import { RevokeOtherSessions, RevokeSession } from "../_forms/row-button";
import { Part } from "./part";
import { Row, Rows } from "./rows";

/** Where one is signed in, and what we have ended. */
export async function SessionsSection({ ctx }: { ctx: Context }) {
  const [sessions, suspended] = await Promise.all([listSessions(ctx), listSuspendedSessions(ctx)]);
  return (
    <>
      <Part title="Devices" lead="Sign out what you do not know, and change your password.">
        <Rows>
          {sessions.map((session) => (
            <Row
              key={session.id}
              title={session.device}
              below={
                <>
                  {session.country && `${countryName(session.country)}. `}
                  Last used <Time at={session.lastSeenAt} />, signed in{" "}
                  <Time at={session.createdAt} show="day" />
                </>
              }
            >
              {session.current ? (
                <Tag>This device</Tag>
              ) : (
                <RevokeSession sessionId={session.id} device={session.device} />
              )}
            </Row>
          ))}
        </Rows>
        {sessions.length > 1 && <RevokeOtherSessions />}
      </Part>
      {suspended.length > 0 && <Suspended sessions={suspended} />}
    </>
  );
}

const because: Record<SuspendedSession["endedBecause"], string> = {
  token_reused: "An old key of it was used again.",
  moved_too_fast: "It was used in two countries and on two devices within an hour.",
};

function Suspended({ sessions }: { sessions: SuspendedSession[] }) {
  return (
    <Part
      title="Ended by us"
      lead="Sessions of the last 30 days that two people seemed to use. They open nothing any more."
    >
      <Rows>
        {sessions.map(({ id, device, country, endedBecause, at }) => (
          <Row
            key={id}
            title={country ? `${device}, ${countryName(country)}` : device}
            below={
              <>
                {because[endedBecause]} <Time at={at} />
              </>
            }
          />
        ))}
      </Rows>
      <Note>If that was not you, change your password and look at your passkeys and wallets.</Note>
    </Part>
  );
}
