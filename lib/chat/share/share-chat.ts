import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { takeOut } from "@/lib/core/take-out";
import { cardOf, faceOf } from "../cards";
import * as chats from "../repository";
import { requireChat, requireLockedChat } from "../require-chat";
import { judgeOutput } from "../safety/judge-text";
import { branchUpTo, type MessageRow } from "../tree/repository";
import type { ShareChat, SharedChat, SharedMessage, ShareView } from "./contract";
import { insertShare, revokeShare, type ShareRow, shareByToken, sharesOf } from "./repository";

const BRANCH_MAX = 2_000;
const TOKEN_BYTES = 24;
const tokenForm = /^[\w-]{32}$/;

type Content = { messages: SharedMessage[]; members: SharedChat["members"] };

/**
 * Makes a link that shows messages of the branch that is shown, as they are now. What lies between
 * them and was not chosen is shown as left out; the words to take out are nowhere in it.
 * @throws not_found `chat.not_found`; invalid `chat.nothing_to_share`; forbidden
 *   `chat.temporary_share`, `chat.spicy_share`; blocked `moderation.…`, `chat.adult_off`
 */
export async function shareChat(ctx: Context, input: ShareChat): Promise<ShareView> {
  const { userId } = requireUser(ctx);
  const chat = await requireChat(ctx, input.chatId);
  if (chat.temporaryUntil)
    throw new AppError("forbidden", "chat.temporary_share", "A temporary chat is not shared.");
  if (chat.spicy)
    throw new AppError("forbidden", "chat.spicy_share", "A chat in spicy mode is not shared.");
  const branch = chat.leafId ? await branchUpTo(ctx.db, chat.id, chat.leafId, BRANCH_MAX) : [];
  const rows = await chats.membersOf(ctx.db, chat.id);
  const { messages, redacted } = choose(branch, rows, input);
  if (!messages.some((message) => !message.leftOut))
    throw new AppError("invalid", "chat.nothing_to_share", "Choose at least one message.");
  const content: Content = { messages, members: await facesOf(ctx, rows, input.redact) };
  const at = ctx.now();
  const token = Buffer.from(ctx.randomBytes(TOKEN_BYTES)).toString("base64url");
  const id = newId("share", at);
  // A title that the first message gave could tell what was left out.
  const names = content.members.map(({ name }) => name).join(", ");
  const title = chat.named ? takeOut(chat.title, input.redact) : `A talk with ${names}`;
  requireHarmless([title, ...messages.map(({ text }) => text)]);
  const row = { id, chatId: chat.id, userId, token, title, content, redacted, createdAt: at };
  const share = await transact(ctx.db, async (tx) => {
    await requireLockedChat(tx, ctx, chat.id);
    return insertShare(tx, row);
  });
  return view(share);
}

/** What everybody may be shown is looked at once more, as what stands in no private chat. */
function requireHarmless(texts: readonly string[]): void {
  for (const text of texts) {
    const { refusal } = judgeOutput(text, false);
    if (refusal) throw new AppError("blocked", refusal, "This is not shared.");
  }
}

function choose(
  branch: readonly MessageRow[],
  members: readonly chats.MemberRow[],
  { messageIds, redact }: ShareChat,
) {
  const placeOf = new Map(members.map(({ companionId }, place) => [companionId, idAt(place)]));
  const wanted = new Set<string>(messageIds);
  const first = branch.findIndex(({ id }) => wanted.has(id));
  const last = branch.findLastIndex(({ id }) => wanted.has(id));
  let redacted = 0;
  const stretch = first < 0 ? [] : branch.slice(first, last + 1);
  const messages = stretch.map((row): SharedMessage => {
    const { role, createdAt } = row;
    const companionId = (row.companionId && placeOf.get(row.companionId)) ?? null;
    const text = takeOut(row.text, redact);
    const leftOut = !wanted.has(row.id);
    if (leftOut || text !== row.text.normalize("NFC")) redacted += 1;
    const at = createdAt.toISOString();
    return { role, companionId, text: leftOut ? "" : text, leftOut, at };
  });
  return { messages, redacted };
}

/** Within a link companions are known by their place: their own ids and addresses tell their names. */
const idAt = (place: number): string => `companion-${place}`;

/** Of whom the name is taken out the picture goes as well. */
async function facesOf(
  ctx: Context,
  members: readonly chats.MemberRow[],
  redact: readonly string[],
): Promise<Content["members"]> {
  const cards = await Promise.all(members.map(({ versionId }) => cardOf(ctx.db, versionId)));
  return cards.map((card, place) => {
    const { slug: _, ...face } = faceOf(card);
    const name = takeOut(card.name, redact);
    const avatar = name === card.name.normalize("NFC") ? face.avatar : null;
    return { ...face, companionId: idAt(place), name, avatar };
  });
}

/** Links of a chat that work now. @throws not_found `chat.not_found` */
export async function listShares(
  ctx: Context,
  { chatId }: { chatId: Id<"chat"> },
): Promise<ShareView[]> {
  const { userId } = await requireChat(ctx, chatId);
  return (await sharesOf(ctx.db, userId, chatId)).map(view);
}

/** Ends a link: nobody is shown anything by it from now on. @throws not_found `chat.no_share` */
export async function revokeLink(
  ctx: Context,
  { shareId }: { shareId: Id<"share"> },
): Promise<void> {
  const { userId } = requireUser(ctx);
  const isEnded = await transact(ctx.db, (tx) => revokeShare(tx, userId, shareId, ctx.now()));
  if (!isEnded) noShare();
}

/** What a link shows to whoever has it. @throws not_found `chat.no_share` */
export async function readSharedChat(ctx: Context, token: string): Promise<SharedChat> {
  const row = tokenForm.test(token) ? await shareByToken(ctx.db, token) : undefined;
  if (!row) noShare();
  const { messages, members } = row.content as Content;
  return { title: row.title, members, messages, sharedAt: row.createdAt.toISOString() };
}

function noShare(): never {
  throw new AppError("not_found", "chat.no_share", "This link shows nothing, or nothing any more.");
}

function view(row: ShareRow): ShareView {
  const { messages } = row.content as Content;
  return {
    id: row.id,
    path: `/shared/${row.token}`,
    messages: messages.filter(({ leftOut }) => !leftOut).length,
    redacted: row.redacted,
    createdAt: row.createdAt.toISOString(),
  };
}
