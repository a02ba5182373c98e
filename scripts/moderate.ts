// JSON lines {"id","text"} on standard input, {"id","outcome","reason"} on standard output: offline.
import { moderateOffline } from "@/lib/moderation/moderate-offline";
import { answerStandardInput } from "./lib/json-lines";

await answerStandardInput(({ text }) => {
  const { outcome, reason } = moderateOffline(text);
  return { outcome, reason };
});
