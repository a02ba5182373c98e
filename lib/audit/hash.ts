import { createHash } from "node:crypto";
import { chainText } from "./rules";

export function entryHash(entry: Parameters<typeof chainText>[0]): string {
  return createHash("sha256").update(chainText(entry)).digest("hex");
}
