import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { Time } from "@/components/ui/time";
import { AppError } from "@/lib/core/errors";
import { listLocalMessages } from "@/lib/email";
import type { LocalMessage } from "@/lib/email/contract";
import { requestContext } from "@/lib/web/session";

export const metadata: Metadata = { title: "Outbox", robots: { index: false } };

/** E-mail that would have been sent: only on a developer's own machine, elsewhere there is no such page. */
export default async function OutboxPage() {
  const messages = await readMessages();
  return (
    <main id="main" tabIndex={-1}>
      <PageBody width="text">
        <PageHeader title="Outbox">
          No mail server is set, so messages stay here. This page exists on this machine alone.
        </PageHeader>
        {messages.length === 0 ? (
          <Empty title="Nothing has been written">
            Sign up or ask for a new password, and the message appears here.
          </Empty>
        ) : (
          <ol>
            {messages.map((message) => (
              <Message key={message.id} message={message} />
            ))}
          </ol>
        )}
      </PageBody>
    </main>
  );
}

function Message({ message }: { message: LocalMessage }) {
  return (
    <li className="rule-double py-4.5">
      <h2 className="text-lg">{message.subject}</h2>
      <p className="text-sm text-ink-3">
        To {message.to}, <Time at={message.at} />
      </p>
      <p className="mt-3 whitespace-pre-line [overflow-wrap:anywhere]">
        {message.text.split(/(https?:\/\/\S+)/).map((part, index) =>
          index % 2 === 1 ? (
            <a key={part} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </p>
      {message.attachments.map(({ name, size }) => (
        <p key={name} className="figures mt-2 text-sm text-ink-3">
          Attached: {name}, {Math.ceil(size / 1_000)} kB
        </p>
      ))}
    </li>
  );
}

async function readMessages(): Promise<LocalMessage[]> {
  try {
    return await listLocalMessages(await requestContext());
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}
