export const roles = ["user", "pro", "moderator", "admin", "super_admin"] as const;
export type Role = (typeof roles)[number];
/** `area:verb`, or `area:verb:scope`; `*` stands for any verb. */
export type Permission = `${string}:${string}`;

const own: Record<Role, readonly Permission[]> = {
  user: ["user:read", "chat:read", "chat:write", "api:read"],
  pro: ["api:write", "chat:delete"],
  moderator: ["chat:read:all", "user:write"],
  admin: ["admin:access", "admin:users", "admin:billing", "admin:rounds", "user:delete"],
  super_admin: ["admin:system", "api:admin"],
};

/** All that a role may do: its own permissions and those of every role below it. */
export function permissionsOf(role: Role): Permission[] {
  return roles.slice(0, roles.indexOf(role) + 1).flatMap((below) => own[below]);
}

export function permits(role: Role, granted: readonly Permission[], wanted: Permission): boolean {
  return [...permissionsOf(role), ...granted].some((held) => covers(held, wanted));
}

/** Whether somebody may do anything that only the house does: then they may not play for its prizes. */
export function isInsider(role: Role, granted: readonly Permission[]): boolean {
  return [...permissionsOf(role), ...granted].some((held) => held.startsWith("admin:"));
}

function covers(held: Permission, wanted: Permission): boolean {
  if (held === wanted) return true;
  return held.endsWith(":*") && wanted.startsWith(held.slice(0, -1));
}
