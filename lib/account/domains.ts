import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import * as auth from "@/lib/auth";
import * as billing from "@/lib/billing";
import * as bounty from "@/lib/bounty";
import * as chat from "@/lib/chat";
import * as community from "@/lib/community";
import * as companion from "@/lib/companion";
import type { Id } from "@/lib/core/id";
import * as credit from "@/lib/credit";
import * as dispute from "@/lib/dispute";
import * as heist from "@/lib/heist";
import * as memory from "@/lib/memory";
import * as moderation from "@/lib/moderation";
import * as notice from "@/lib/notice";
import * as plan from "@/lib/plan";
import * as practice from "@/lib/practice";
import * as protection from "@/lib/protection";
import * as referral from "@/lib/referral";
import * as season from "@/lib/season";
import * as team from "@/lib/team";
import * as user from "@/lib/user";
import * as wallet from "@/lib/wallet";
import { letters } from "./letters";

type Keeps = {
  exportPerson: (db: Db, userId: Id<"user">) => Promise<Record<string, unknown>>;
  forgetPerson: (tx: Tx, person: { userId: Id<"user">; at: Date }) => Promise<void>;
};

type Domain = Keeps & {
  /** The name of its file in the download. */
  file: string;
  title: string;
  /** What is in it, in a sentence. */
  says: string;
};

/** Of all that a domain offers, these two. */
const keeps = ({ exportPerson, forgetPerson }: Keeps): Keeps => ({ exportPerson, forgetPerson });

/**
 * Every domain that keeps something about people, in the order in which they forget: a team
 * and rounds are locked first, then the wallet; who somebody was goes last.
 */
export const domains: readonly Domain[] = [
  {
    ...keeps(team),
    file: "teams",
    title: "Teams",
    says: "The teams you are or were in, what you put in and took out, and what you wrote there.",
  },
  {
    ...keeps(bounty),
    file: "attempts",
    title: "Attempts",
    says: "Every message to a guardian for its prize, the answer, and what it cost and won.",
  },
  {
    ...keeps(community),
    file: "guardians",
    title: "Guardians you proposed",
    says: "What you wrote, what you staked, and what was decided.",
  },
  {
    ...keeps(practice),
    file: "practice",
    title: "Practice",
    says: "What you practised, and how far.",
  },
  {
    ...keeps(dispute),
    file: "disputes",
    title: "Disputes",
    says: "What you disputed, and the answers.",
  },
  {
    ...keeps(chat),
    file: "chats",
    title: "Chats",
    says: "Every chat with its messages, and its links.",
  },
  {
    ...keeps(companion),
    file: "companions",
    title: "Companions",
    says: "Companions that you made, your personas, and how you rated others.",
  },
  { ...keeps(memory), file: "memories", title: "Memories", says: "What your companions remember." },
  {
    ...keeps(moderation),
    file: "moderation",
    title: "Moderation",
    says: "Messages of yours that were looked at or refused, and why.",
  },
  {
    ...keeps(credit),
    file: "credits",
    title: "Credits",
    says: "Balance, statement, charges and caps.",
  },
  {
    ...keeps(billing),
    file: "billing",
    title: "Billing",
    says: "Subscriptions, purchases and invoices.",
  },
  {
    ...keeps(heist),
    file: "heists",
    title: "Heists",
    says: "Every heist of yours and on you, and the tools and shields that you had.",
  },
  {
    ...keeps(season),
    file: "points",
    title: "Points",
    says: "Your points of each season with every reason, your places, prizes and heist tokens.",
  },
  { ...keeps(plan), file: "plan", title: "Plan", says: "Your tier, and until when." },
  {
    ...keeps(wallet),
    file: "wallet",
    title: "Wallet",
    says: "Your money with every movement of it. Amounts are millionths of a US dollar.",
  },
  {
    ...keeps(protection),
    file: "limits",
    title: "Limits and breaks",
    says: "What you allow yourself, what you said of your age and place, and how long you played.",
  },
  {
    ...keeps(referral),
    file: "friends",
    title: "Friends",
    says: "Your code, whom you brought and who brought you, and when a device or network of yours was seen.",
  },
  {
    ...keeps(notice),
    file: "notices",
    title: "Notices",
    says: "What you were told at the bell, and of what you wanted letters.",
  },
  { ...keeps(letters), file: "letters", title: "Letters", says: "What we wrote to you, and when." },
  {
    ...keeps(auth),
    file: "sign-in",
    title: "Sign-in",
    says: "Sessions, wallets, passkeys and linked accounts. Secrets are not told.",
  },
  { ...keeps(user), file: "account", title: "Account", says: "Who you are here." },
];
