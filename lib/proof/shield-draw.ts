import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";

/** What was promised when a shield was raised: nobody can change the secret or the chance later. */
export function shieldCommitment(shieldId: string, chance: number, secret: string): string {
  return digest(["anubis/shield/1", shieldId, String(chance), secret]);
}

/**
 * Draws a shield: the house put in the secret before it knew the robber's key, and the robber the
 * key without knowing the secret.
 */
export function drawShield(
  shield: { shieldId: string; chance: number; secret: string },
  requestKey: string,
): "blocked" | "halved" {
  const drawn = digest(["anubis/shield-draw/1", shield.shieldId, shield.secret, requestKey]);
  return Number.parseInt(drawn.slice(0, 12), 16) % 100 < shield.chance ? "blocked" : "halved";
}

function digest(lines: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(lines.join("\n"))));
}
