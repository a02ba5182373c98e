import { readSigned } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { DownloadMyData } from "../contract";
import { domains } from "../domains";
import { archive } from "./archive";
import { TICKET, Ticket } from "./prepare-download";

/**
 * All that is kept about the caller as one ZIP file, made while it is read: JSON for programs, and
 * pages for people.
 * @throws conflict `account.bad_ticket`
 */
export async function downloadMyData(ctx: Context, { ticket }: DownloadMyData) {
  const { userId, sessionId, handle } = requireUser(ctx);
  const given = Ticket.safeParse(readSigned(ticket, TICKET)).data;
  const at = ctx.now();
  if (given?.userId !== userId || given.sessionId !== sessionId || given.until <= at.getTime())
    throw new AppError("conflict", "account.bad_ticket", "Ask for the download once more.");
  const parts = domains.map(({ exportPerson, file, title, says }) => ({
    file,
    title,
    says,
    read: () => exportPerson(ctx.db, userId),
  }));
  return {
    fileName: `anubis-${handle}-${at.toISOString().slice(0, 10)}.zip`,
    contentType: "application/zip",
    body: streamOf(archive(parts, { handle, at }), ctx),
  };
}

function streamOf(chunks: AsyncGenerator<Uint8Array>, ctx: Context): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const next = await chunks.next();
        if (next.done) controller.close();
        else controller.enqueue(next.value);
      } catch (error) {
        // Cut off, so that nobody takes a part for the whole.
        ctx.log.error({ err: error }, "a download of somebody's data broke off");
        controller.error(error);
      }
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}
