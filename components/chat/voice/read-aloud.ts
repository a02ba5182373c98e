import { plainWords } from "./plain-words";
import { type VoiceWish, voicesKey, wishFor } from "./voice-wishes";

/** Some browsers fall silent in the middle of a longer piece. */
const PIECE_MAX = 200;

let readingId: string | null = null;

/** Reads a reply aloud, or falls silent where it is being read. True where it begins. */
export function toggleReading(message: {
  id: string;
  companionId: string | null;
  text: string;
}): boolean {
  const isRead = readingId === message.id && speechSynthesis.speaking;
  fallSilent();
  if (isRead) return false;
  readingId = message.id;
  const wish = wishFor(localStorage.getItem(voicesKey), message.companionId ?? "");
  readAloud(plainWords(message.text), wish);
  return true;
}

export function fallSilent(): void {
  readingId = null;
  speechSynthesis.cancel();
}

export function readAloud(text: string, { voice, rate }: VoiceWish): void {
  const found = speechSynthesis.getVoices().find(({ voiceURI }) => voiceURI === voice);
  for (const piece of piecesOf(text)) {
    const utterance = new SpeechSynthesisUtterance(piece);
    utterance.rate = rate;
    if (found) {
      utterance.voice = found;
      utterance.lang = found.lang;
    }
    speechSynthesis.speak(utterance);
  }
}

/** Sentences, and those that are too long between their words. */
function piecesOf(text: string): string[] {
  const sentences = text.match(/[^.!?\n]+[.!?]*\s*/g) ?? [];
  return sentences
    .flatMap((sentence) => sentence.match(new RegExp(`.{1,${PIECE_MAX}}(?:\\s|$)|.+`, "gs")) ?? [])
    .map((piece) => piece.trim())
    .filter(Boolean);
}
