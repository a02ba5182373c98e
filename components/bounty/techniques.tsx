import Link from "next/link";
import type { AttemptMind } from "@/lib/bounty/contract";
import { techniqueWords } from "./technique-words";

/** The likeliest technique of a message, how sure that is, and what else was seen in it. */
export function Techniques({ detection }: { detection: NonNullable<AttemptMind["detection"]> }) {
  const { technique, also, confidence } = detection;
  return (
    <>
      <Link href="/patterns">{techniqueWords(technique).name}</Link>{" "}
      <span className="text-ink-3">{Math.round(confidence * 100)} % sure</span>
      {also.length > 0 && (
        <span className="block text-xs text-ink-3">
          also {also.map((label) => techniqueWords(label).name.toLowerCase()).join(", ")}
        </span>
      )}
    </>
  );
}
