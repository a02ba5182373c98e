import type { Metadata } from "next";
import { Document, type Section } from "@/components/account/document";
import { REMOVAL_DAYS } from "@/lib/account/contract";
import { documents } from "@/lib/auth/consent/contract";
import { env } from "@/lib/env";

export const metadata: Metadata = { title: documents.terms.label };

export default function TermsPage() {
  return <Document document={documents.terms} sections={sections(!env().REAL_MONEY)} />;
}

const sections = (playMoney: boolean): Section[] => [
  {
    title: "What this is",
    says: [
      "A game in which you try to talk an AI guardian into giving its prize away, and companions to talk with. The software is free under the AGPL; whoever runs this server is answerable for it.",
      playMoney
        ? "This server plays with play money. It can be neither bought nor paid out, and is worth nothing elsewhere."
        : "This server plays with real money, for adults, where the law allows it.",
    ],
  },
  {
    title: "Your account",
    says: [
      "It is yours alone. Keep your password, PIN and passkeys to yourself; what is done with them counts as done by you until you tell us.",
      "You may play under one name as one person. Whoever helps to run the house does not play for its prizes.",
    ],
  },
  {
    title: "What you write",
    says: [
      "Messages to a guardian are public with your name beside them, and are kept in the proof of the round. Chats with companions are yours alone unless you share them.",
      "No help with harm, no hate, no threats, nothing sexual about children. Such messages are refused before anything is charged, and you can ask for another look.",
    ],
  },
  {
    title: "What you pay",
    says: [
      "The rules of each round say what a message costs and where it goes. Credits are charged for what was delivered: the worst case is held first, and the rest comes back.",
      "A subscription ends with the period that is paid for, whenever you say so.",
    ],
  },
  {
    title: "How it ends",
    says: [
      `You can delete your account at any time. It happens ${REMOVAL_DAYS} days after you ask for it, and you can take it back until then.`,
      "We may close an account that breaks these terms, and say why.",
    ],
  },
];
