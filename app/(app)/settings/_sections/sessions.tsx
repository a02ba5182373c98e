import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { listSessions } from "@/lib/auth";
import type { Context } from "@/lib/context";
import { RevokeOtherSessions, RevokeSession } from "../_forms/row-button";
import { Part } from "./part";
import { Row, Rows } from "./rows";

/** Where one is signed in. */
export async function SessionsSection({ ctx }: { ctx: Context }) {
  const sessions = await listSessions(ctx);
  return (
    <Part
      title="Devices"
      lead="Where you are signed in. Sign out what you do not know, and change your password."
    >
      <Rows>
        {sessions.map((session) => (
          <Row
            key={session.id}
            title={session.device}
            below={
              <>
                Last used <Time at={session.lastSeenAt} />
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
  );
}
