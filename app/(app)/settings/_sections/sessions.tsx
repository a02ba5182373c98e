import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { listSessions } from "@/lib/auth";
import type { Context } from "@/lib/context";
import { RevokeOtherSessions, RevokeSession } from "../_forms/row-button";
import { Part } from "./part";

/** Where one is signed in. */
export async function SessionsSection({ ctx }: { ctx: Context }) {
  const sessions = await listSessions(ctx);
  return (
    <Part
      title="Devices"
      lead="Where you are signed in. Sign out what you do not know, and change your password."
    >
      <ul className="mb-4 border-t border-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex items-center justify-between gap-4 border-b border-line py-2.5"
          >
            <div className="min-w-0">
              <span className="block">{session.device}</span>
              <span className="text-xs text-ink-3">
                Last used <Time at={session.lastSeenAt} />
              </span>
            </div>
            {session.current ? (
              <Tag>This device</Tag>
            ) : (
              <RevokeSession sessionId={session.id} device={session.device} />
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && <RevokeOtherSessions />}
    </Part>
  );
}
