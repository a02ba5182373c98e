import { personaFor } from "@/lib/companion";
import type { Context } from "@/lib/context";
import * as chats from "../repository";
import { standingOf } from "../standing";
import { branchUpTo, messageById } from "../tree/repository";
import { type Prepared, prepareReply, withCare } from "./prepare-reply";
import type { TurnRow } from "./repository";
import type { Terms } from "./terms";

/** What whoever speaks after others is shown: the branch with the replies before theirs. */
export async function prepareNext(ctx: Context, turn: TurnRow, terms: Terms): Promise<Prepared> {
  const { userId, chatId, companionId, versionId, wantedModel, spicy } = turn;
  const [chat, members, standing, reply] = await Promise.all([
    chats.chatOf(ctx.db, userId, chatId),
    chats.membersOf(ctx.db, chatId),
    standingOf(ctx.db, userId, ctx.now()),
    messageById(ctx.db, turn.replyId),
  ]);
  const member = members.find((one) => one.companionId === companionId);
  if (!chat || !member || !reply?.parentId) throw new Error("a turn that begins has a place");
  const limit = standing.tier.windowMessages;
  const [persona, branch] = await Promise.all([
    personaFor(ctx.db, userId, chat.personaId),
    branchUpTo(ctx.db, chatId, reply.parentId, limit),
  ]);
  const prepared = await prepareReply(
    ctx,
    {
      chat,
      member: { ...member, versionId, model: wantedModel },
      members,
      persona,
      tier: standing.tier,
      spicy: spicy && !standing.adultOff,
      history: branch.filter(({ text }) => text !== ""),
    },
    terms,
  );
  return turn.support ? withCare(prepared) : prepared;
}
