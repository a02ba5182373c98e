import { CompanionDefinition } from "@/lib/companion/contract";
import { publishVersion } from "@/lib/companion/studio/publish-version";
import { saveDraft } from "@/lib/companion/studio/save-draft";
import { givenPlayer } from "./given-bounty";

/** An otter, or what is made of it. */
export function someDefinition(more: object = {}): CompanionDefinition {
  return CompanionDefinition.parse({
    name: "Otter",
    tagline: "Keeps stones.",
    persona: "An otter who collects stones and explains each of them.",
    greetings: ["This one is round."],
    ...more,
  });
}

/** A companion that somebody new made and published. */
export async function givenPublished(
  more: object = {},
  visibility: "public" | "private" = "public",
) {
  const owner = await givenPlayer();
  const { companionId, slug } = await saveDraft(owner, { definition: someDefinition(more) });
  const published = await publishVersion(owner, { companionId, note: "", visibility });
  return { owner, companionId, slug, ...published };
}
