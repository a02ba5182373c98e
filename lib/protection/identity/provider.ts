import type { Id } from "@/lib/core/id";

/** What a vendor found out about somebody: who they are, and whether any list of sanctions has them. */
export type IdentityCheck = {
  identity: "proven" | "unproven";
  sanctions: "clear" | "listed" | "unchecked";
};

/** The seam behind which a vendor of identity and sanctions checks is asked. */
export type KycProvider = {
  name: string;
  check: (userId: Id<"user">) => Promise<IdentityCheck>;
};

/** Where no vendor is configured nobody is proven, so whatever needs it waits. */
export const noProvider: KycProvider = {
  name: "none",
  check: async () => ({ identity: "unproven", sanctions: "unchecked" }),
};
