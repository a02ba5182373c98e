import { z } from "zod";
import type { Id } from "@/lib/core/id";
import type { Permission, Role } from "@/lib/core/permission";
import { HANDLE_LENGTH_MAX, HANDLE_LENGTH_MIN, handleRefusal } from "./rules";

/** What an actor may do depends on these, read afresh at each request. */
export type ActorFacts = {
  handle: string;
  role: Role;
  guest: boolean;
  granted: Permission[];
};

/** A person as other domains know them. */
export type Account = {
  id: Id<"user">;
  handle: string;
  email: string | null;
  emailVerifiedAt: Date | null;
  role: Role;
  guest: boolean;
  suspendedAt: Date | null;
  createdAt: Date;
};

/** What anybody may see of a player. */
export type PlayerProfile = {
  id: Id<"user">;
  handle: string;
  guest: boolean;
  /** Helps to run the house now, and so cannot play for its prizes. */
  insider: boolean;
  /** ISO 8601. */
  joinedAt: string;
};

const handleWords = {
  length: `Use ${HANDLE_LENGTH_MIN} to ${HANDLE_LENGTH_MAX} characters.`,
  characters: "Use small letters, digits and single hyphens between them.",
  reserved: "This name is reserved.",
};

/** A public name. Case does not count, so it is kept in lower case. */
export const Handle = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((handle, issues) => {
    const refusal = handleRefusal(handle);
    if (refusal) issues.addIssue({ code: "custom", message: handleWords[refusal] });
  });

export const ChangeHandle = z.object({ handle: Handle });
export type ChangeHandle = z.output<typeof ChangeHandle>;
