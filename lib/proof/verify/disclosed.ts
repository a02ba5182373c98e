import type { Disclosed } from "../export";
import { commitment, hashOf } from "../hash";
import type { Event, Link } from "../link";
import type { Manifest, SignedManifest } from "../manifest";
import { isSignedBy } from "../signature";
import { must, Wrong } from "./wrong";

/** What a link commits to is what is shown beside it. Says whether it is withheld. */
export function checkDisclosed({ event }: Link, disclosed: Disclosed | null): "shown" | "withheld" {
  if (event.type === "manifest") checkManifest(event, disclosed);
  else if (disclosed && "withheld" in disclosed) return withheld(event);
  else if (event.type === "paid") checkMessage(event, disclosed);
  else if (event.type === "judged" || event.type === "voided")
    return checkAnswer(event, disclosed) ? "shown" : "withheld";
  else must(disclosed === null, "Something is shown beside a link that commits to nothing.");
  return "shown";
}

function withheld({ type }: Event): "withheld" {
  must(
    type === "paid" || type === "judged" || type === "voided",
    "Something is withheld that is no player's text.",
  );
  return "withheld";
}

type Of<Type extends Event["type"]> = Extract<Event, { type: Type }>;

export function signedManifestOf(disclosed: Disclosed | null): SignedManifest {
  if (disclosed === null || !("manifest" in disclosed)) throw new Wrong("The manifest is missing.");
  return disclosed.manifest;
}

function checkManifest(event: Of<"manifest">, disclosed: Disclosed | null): void {
  const signed = signedManifestOf(disclosed);
  const name = `Version ${event.version} of the manifest`;
  must(
    hashOf("manifest", signed.body) === event.hash,
    `${name} is not the one that was published.`,
  );
  must(isSignedBy("manifest", signed), `${name} does not bear its key's signature.`);
}

function checkMessage(event: Of<"paid">, disclosed: Disclosed | null): void {
  if (disclosed === null || !("message" in disclosed))
    throw new Wrong(
      `The message of attempt ${event.number} is missing, and not said to be withheld.`,
    );
  must(
    commitment("text", disclosed.salt, disclosed.message) === event.message,
    `The message of attempt ${event.number} is not the one that was paid for.`,
  );
}

/** Whether all of it is there: a quotation of what is withheld is withheld too. */
function checkAnswer(event: Of<"judged"> | Of<"voided">, disclosed: Disclosed | null): boolean {
  if (disclosed === null || !("answer" in disclosed))
    throw new Wrong(
      `The answer to attempt ${event.number} is missing, and not said to be withheld.`,
    );
  const { salt, answer, explanation, shown } = disclosed;
  must(
    commitment("text", salt, { answer, explanation }) === event.answer,
    `The answer to attempt ${event.number} is not the one that was given.`,
  );
  must(
    shown === null || commitment("text", salt, shown) === event.shown,
    `What the guardian was shown with attempt ${event.number} is not what is written here.`,
  );
  return shown !== null;
}

/** Parts that no later version may change: money, end and whom it is played against. */
const fixed = (manifest: Manifest) => ({
  round: manifest.round,
  guardian: manifest.guardian,
  promptHash: manifest.promptHash,
  fee: manifest.rules.fee,
  split: manifest.rules.split,
  floor: manifest.rules.floor,
  quoteSeconds: manifest.rules.quoteSeconds,
  end: manifest.rules.end,
  ...(manifest.rules.chain && { chain: manifest.rules.chain }),
});

export function sameInWhatIsFixed(before: Manifest, after: Manifest): boolean {
  return hashOf("manifest", fixed(before)) === hashOf("manifest", fixed(after));
}
