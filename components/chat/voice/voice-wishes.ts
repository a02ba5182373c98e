import { z } from "zod";

/** How a companion is read aloud on this device. */
export type VoiceWish = {
  /** The browser's own name of a voice; null for whichever it takes. */
  voice: string | null;
  /** 1 is as usual. */
  rate: number;
};

export const voicesKey = "anubis-voices";
export const rates = [0.6, 0.8, 1, 1.2, 1.5, 2] as const;

const Wishes = z.record(
  z.string(),
  z.object({ voice: z.string().nullable(), rate: z.number().min(0.5).max(2) }),
);

const usual: VoiceWish = { voice: null, rate: 1 };

/** What was wished for a companion; what cannot be read counts as nothing. */
export function wishFor(kept: string | null, companionId: string): VoiceWish {
  return wishesIn(kept)[companionId] ?? usual;
}

export function withWish(kept: string | null, companionId: string, wish: VoiceWish): string {
  return JSON.stringify({ ...wishesIn(kept), [companionId]: wish });
}

function wishesIn(kept: string | null): Record<string, VoiceWish> {
  try {
    return Wishes.parse(JSON.parse(kept ?? "{}"));
  } catch {
    return {};
  }
}
