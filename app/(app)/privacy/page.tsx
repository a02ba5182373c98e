import type { Metadata } from "next";
import { Document, type Section } from "@/components/account/document";
import { documents } from "@/lib/auth/consent/contract";

export const metadata: Metadata = { title: documents.privacy.label };

export default function PrivacyNoticePage() {
  return <Document document={documents.privacy} sections={sections} />;
}

const sections: Section[] = [
  {
    title: "What is kept",
    says: [
      "Your name here, your e-mail address, and hashes of your password and PIN. Your wallets’ addresses, the public halves of your passkeys, and your accounts at other places that you have linked.",
      "Your sessions: which browser, since when, last used when, and the country where our own proxy tells it. Network addresses are counted for a while against floods. Against people who invite themselves, a hash of your network and of a number in your browser is kept for 90 days.",
      "By whose link you came, if you did, and whom you brought. A cookie remembers a link that you followed for 30 days.",
      "What you write: attempts, chats, companions, memories, disputes. What you paid and got, in a ledger.",
      "Your date of birth and country if you declare them. No document is asked for or kept.",
    ],
  },
  {
    title: "Who sees it",
    says: [
      "Everybody sees your name and your attempts. Your chats are seen by nobody but the model that answers: where the operator has set one of a provider, your messages go to that provider.",
      "Payments by card are taken by Stripe, which never tells us the number.",
    ],
  },
  {
    title: "How long",
    says: [
      "As long as you have the account. Sessions and links are removed 30 days after they ended.",
      "When you delete the account, all of it goes but the ledger under an id that is nobody’s, invoices as the law wants them, hashes in the proof of a round, and an exclusion that you set yourself.",
    ],
  },
  {
    title: "What you can do",
    says: [
      "Download everything as one file, change your name and address, forget single memories, and delete the account, all in your settings. Nothing here tracks you across sites, and there is no advertising.",
    ],
  },
];
