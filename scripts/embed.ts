// JSON lines {"id","text"} on standard input, {"id","vector"} on standard output: the offline embedder.
import { embedText } from "@/lib/embedding/offline-embedder";
import { answerStandardInput } from "./lib/json-lines";

/** Five digits: a cosine changes by less than 0.0001. */
const short = (number: number) => Math.round(number * 100_000) / 100_000;

await answerStandardInput(({ text }) => ({ vector: Array.from(embedText(text), short) }));
