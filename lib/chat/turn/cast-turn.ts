import { personaFor } from "@/lib/companion";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { messageRefusal } from "@/lib/core/message";
import type { Plan } from "@/lib/plan/contract";
import { type EstimateTurn, MESSAGE_MAX, WINDOW_MAX } from "../contract";
import * as chats from "../repository";
import { requireChatWithMembers } from "../require-chat";
import { speakersAfter } from "../rules";
import { type Standing, spicyOf, standingOf } from "../standing";
import { branchShown, branchUpTo, type MessageRow } from "../tree/repository";
import { eagernessOf } from "./eagerness";
import type { Line, Prepared, Scene } from "./prepare-reply";
import { prepareReply } from "./prepare-reply";
import { factorOf, priceFor, readTerms, type Terms } from "./terms";
import { tokensIn } from "./tokens";

/** What a send is about: who will speak, to what, on what terms. */
export type Casting = {
  chat: chats.ChatRow;
  members: chats.MemberRow[];
  speakers: chats.MemberRow[];
  standing: Standing;
  spicy: boolean;
  terms: Terms;
  /** What the person says, trimmed; null where another reply is asked for. */
  text: string | null;
  parent: MessageRow | null;
  /** The branch up to the parent, oldest first. */
  before: MessageRow[];
  scene: (speaker: chats.MemberRow) => Scene;
};

/**
 * Reads all that a send stands on, in one go, and says no to what cannot be sent.
 * @param plan the caller's, where it is being read already
 * @throws not_found `chat.not_found`, `chat.no_message`, `chat.no_member`; invalid `chat.message_…`
 */
export async function castTurn(
  ctx: Context,
  input: EstimateTurn,
  plan?: Promise<Plan>,
): Promise<Casting> {
  const { userId } = requireUser(ctx);
  const { chatId } = input;
  const text = input.text === undefined ? null : textOf(input.text);
  const [{ chat, members }, standing, terms, persona, branch] = await Promise.all([
    requireChatWithMembers(ctx, chatId),
    standingOf(ctx.db, userId, ctx.now(), plan),
    readTerms(ctx.db),
    personaFor(ctx.db, userId, chats.personaIn(chatId)),
    branchBefore(ctx, input),
  ]);
  const parent = branch.at(-1) ?? null;
  const parentId = parent?.id ?? (input.parentId === undefined ? chat.leafId : input.parentId);
  const eagerness =
    chat.speakingOrder === "eager" ? await eagernessOf(ctx.db, members, parentId) : new Map();
  if (parentId && !parent) noMessage();
  const before = branch.slice(-standing.tier.windowMessages);
  const said = text ?? parent?.text ?? "";
  const history: Line[] = before.filter(({ text: words }) => words !== "");
  if (text !== null) history.push({ role: "user", companionId: null, text });
  const spicy = chat.spicy && (await spicyOf(ctx.db, chat, standing)).on;
  return {
    chat,
    members,
    speakers: speakersOf(input, { chat, members, said, branch, eagerness }),
    standing,
    spicy,
    terms,
    text,
    parent,
    before,
    scene: (member) => ({
      chat,
      member,
      members,
      persona,
      tier: standing.tier,
      spicy,
      history: history.slice(-standing.tier.windowMessages),
    }),
  };
}

async function branchBefore({ db }: Context, { chatId, parentId }: EstimateTurn) {
  if (parentId === undefined) return branchShown(db, chatId, WINDOW_MAX);
  return parentId === null ? [] : branchUpTo(db, chatId, parentId, WINDOW_MAX);
}

function textOf(raw: string): string {
  const text = raw.trim();
  const refusal = messageRefusal(text, MESSAGE_MAX);
  if (refusal) throw new AppError("invalid", `chat.${refusal}`, "This message cannot be sent.");
  return text;
}

function speakersOf(
  { speakerIds, text }: EstimateTurn,
  facts: {
    chat: chats.ChatRow;
    members: chats.MemberRow[];
    said: string;
    branch: readonly MessageRow[];
    eagerness: ReadonlyMap<string, number>;
  },
): chats.MemberRow[] {
  const { chat, members, said, branch, eagerness } = facts;
  if (speakerIds) return speakerIds.map((wanted) => memberOf(members, wanted));
  const last = branch.findLast(({ role }) => role === "companion")?.companionId ?? null;
  // Another reply to somebody's words is one reply; so is going on.
  const order = text === undefined && chat.kind === "group" ? "next" : chat.speakingOrder;
  return speakersAfter(members, { text: said, order, last, eagerness });
}

function memberOf(members: readonly chats.MemberRow[], wanted: Id<"companion">): chats.MemberRow {
  const found = members.find(({ companionId }) => companionId === wanted);
  if (!found) throw new AppError("not_found", "chat.no_member", "They are not in this chat.");
  return found;
}

export function noMessage(): never {
  throw new AppError("not_found", "chat.no_message", "This message is not there any more.");
}

/** One reply of a send with what is held for it; amounts are micro-credits. */
export type Part = {
  member: chats.MemberRow;
  prepared: Prepared;
  inputTokensMax: number;
  factorBasisPoints: number;
  discountBasisPoints: number;
  worst: bigint;
  typical: bigint;
};

/** What each speaker is shown and may cost: whoever speaks later is shown the earlier replies too. */
export async function priceCast(ctx: Context, cast: Casting): Promise<Part[]> {
  const { speakers, terms, standing } = cast;
  const prepared = await Promise.all(
    speakers.map((member) => prepareReply(ctx, cast.scene(member), terms)),
  );
  const usual = usualReply(cast.before);
  return speakers.flatMap((member, place): Part[] => {
    const ready = prepared[place];
    if (!ready) return [];
    const factorBasisPoints = factorOf(terms, member.model);
    const { discountBasisPoints } = standing.tier;
    const price = (inputTokens: number, outputTokens: number) =>
      priceFor(terms, { inputTokens, outputTokens }, { factorBasisPoints, discountBasisPoints });
    const inputTokensMax = ready.inputTokensMax + place * terms.replyTokensMax;
    return [
      {
        member,
        prepared: ready,
        inputTokensMax,
        factorBasisPoints,
        discountBasisPoints,
        worst: price(inputTokensMax, terms.replyTokensMax),
        typical: price(ready.inputTokensUsually + place * usual, usual),
      },
    ];
  });
}

const USUAL_REPLY = 150;

/** How long replies have been here lately, in tokens. */
function usualReply(before: readonly MessageRow[]): number {
  const lengths = before
    .filter(({ role, state }) => role === "companion" && state === "complete")
    .map(({ text }) => tokensIn(text));
  if (lengths.length === 0) return USUAL_REPLY;
  return Math.ceil(lengths.reduce((sum, length) => sum + length, 0) / lengths.length);
}
