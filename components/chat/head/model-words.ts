import type { MemberView } from "@/lib/chat/contract";

/** `Version 4, house model`: what speaks here, as the chat keeps it. */
export function modelWords({ version, model }: Pick<MemberView, "version" | "model">): string {
  return `Version ${version}, ${modelName(model)}`;
}

/** A model's own name, without whom it comes from. */
export function modelName(model: string): string {
  const [vendor, ...name] = model.split("/");
  return vendor === "house" ? "house model" : name.join("/") || model;
}
