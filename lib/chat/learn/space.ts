import type { Id } from "@/lib/core/id";

/** Where the vectors of a person's messages are: nobody else's are ever compared with them. */
export function searchNamespace(userId: Id<"user">): string {
  return `chat:${userId}`;
}

export function searchSpace(userId: Id<"user">, embedder: string) {
  return { namespace: searchNamespace(userId), embedder };
}
