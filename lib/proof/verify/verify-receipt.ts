import { Receipt } from "../export";
import { linkHash } from "../link";
import { rootFrom } from "../merkle";
import { isSameRound } from "../shapes";
import { checkSignature } from "./chain";
import { checkDisclosed } from "./disclosed";
import { comparedFacts, compareKeys, type Known } from "./known";
import { anchoredIn, anchorFacts, type Report } from "./report";
import { dollars, must, parsed, Wrong } from "./wrong";

const receiptLimits = [
  "Whether the price and the order were those of the rules: that takes the export of the whole round.",
  "That the model named is the one that answered: its provider would have to sign what it says.",
  "That everybody was given the same chain: compare the checkpoint with the one on the site.",
];

/** Checks the receipt that a text holds. */
export function verifyReceiptText(text: string, known: Known = {}): Report {
  try {
    return verifyReceipt(parsed(text), known);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    return unreadable(error.message);
  }
}

function unreadable(sentence: string): Report {
  const finding = { line: 1, link: null, sentence };
  const nothing = { facts: [], answers: [], limits: receiptLimits, anchors: [] };
  return { result: "unreadable", finding, about: null, ...nothing };
}

/** Checks one attempt's receipt: its links are its own, and in the tree that the deployment signed. */
export function verifyReceipt(value: unknown, known: Known = {}): Report {
  const { success } = Receipt.safeParse(value);
  if (!success) return unreadable("This does not have the form of a receipt.");
  const receipt = value as Receipt;
  const about = {
    kind: "attempt" as const,
    name: `Attempt ${receipt.attempt.number} of round ${receipt.round.number}`,
  };
  try {
    check(receipt, known);
  } catch (error) {
    if (!(error instanceof Wrong)) throw error;
    const finding = { line: 1, link: null, sentence: error.message };
    const nothing = { facts: [], answers: [], limits: receiptLimits, anchors: [] };
    return { result: "wrong", finding, about, ...nothing };
  }
  return {
    result: "sound",
    finding: null,
    about,
    facts: [...factsOf(receipt), ...comparedFacts(known)],
    answers: answersOf(receipt),
    limits: receiptLimits,
    anchors: anchoredIn(receipt.round, receipt.anchors),
  };
}

function check(receipt: Receipt, known: Known): void {
  const { checkpoint } = receipt;
  must(isSameRound(checkpoint.body.round, receipt.round), "The checkpoint is of another round.");
  checkSignature(checkpoint);
  compareKeys(known, [checkpoint.key]);
  for (const { size, head } of receipt.anchors)
    must(
      size === checkpoint.body.size && head === checkpoint.body.head,
      "The anchor is of another head than the one that is signed.",
    );
  for (const entry of receipt.links) checkEntry(receipt, entry);
  const [paid, another] = receipt.links.flatMap(({ link: { event } }) =>
    event.type === "paid" ? event : [],
  );
  must(paid !== undefined && !another, "The receipt does not show one payment.");
  must(
    receipt.links.some(
      ({ link: { event } }) => event.type === "manifest" && event.version === paid.manifest,
    ),
    "The receipt does not show the manifest that the attempt was paid under.",
  );
}

function checkEntry(receipt: Receipt, { link, disclosed, path }: Receipt["links"][number]): void {
  const { attempt, checkpoint } = receipt;
  const { event } = link;
  must(linkHash(link) === link.hash, `The hash of link ${link.seq} does not fit what it says.`);
  const size = checkpoint.body.size;
  must(
    rootFrom(link.hash, { index: link.seq - 1, size, path }) === checkpoint.body.root,
    `Link ${link.seq} is not in the tree that the deployment signed.`,
  );
  must(
    event.type === "manifest" ||
      ("attempt" in event && event.attempt === attempt.id && event.number === attempt.number),
    `Link ${link.seq} is about something else.`,
  );
  checkDisclosed(link, disclosed);
}

function factsOf({ links, checkpoint, anchors }: Receipt): Report["facts"] {
  const { body, key } = checkpoint;
  return [
    { name: "Links", value: links.map(({ link }) => link.seq).join(", ") },
    { name: "Signed at", value: body.at },
    { name: "Links signed", value: String(body.size) },
    { name: "Root", value: body.root },
    { name: "Key", value: key },
    ...anchorFacts(anchors),
  ];
}

const withoutOutcome = {
  question: "What came of it?",
  answer: "This receipt shows no outcome: it is from before the verdict, or one was left out.",
};

function answersOf(receipt: Receipt): Report["answers"] {
  const hasOutcome = receipt.links.some(
    ({ link: { event } }) => event.type === "judged" || event.type === "voided",
  );
  return [...answersOfLinks(receipt), ...(hasOutcome ? [] : [withoutOutcome])];
}

function answersOfLinks({ links }: Receipt): Report["answers"] {
  return links.flatMap(({ link: { event }, disclosed }) => {
    if (event.type === "paid") {
      const price = dollars(BigInt(event.quote.price));
      const isWithheld = disclosed !== null && "withheld" in disclosed;
      return [
        {
          question: "When was it paid?",
          answer: `${event.at}, as number ${event.number}, for ${price}.`,
        },
        {
          question: "Are the words the same?",
          answer: isWithheld ? "The text is withheld; its hash stands." : "Yes: they fit the hash.",
        },
      ];
    }
    if (event.type === "judged")
      return [
        {
          question: "What came of it?",
          answer: `${event.outcome}, by ${event.model}, ${event.at}.`,
        },
      ];
    if (event.type === "voided")
      return [
        { question: "What came of it?", answer: `Voided (${event.reason}); the fee went back.` },
      ];
    if (event.type === "refunded")
      return [
        {
          question: "Was it refunded?",
          answer: `${dollars(BigInt(event.amount))} went back: ${event.reason}`,
        },
      ];
    return [];
  });
}
