import type { Permission, Role } from "@/lib/core/permission";

/** What an actor may do depends on these, read afresh at each request. */
export type ActorFacts = {
  handle: string;
  role: Role;
  guest: boolean;
  granted: Permission[];
};
