export const TEAMS = "/teams";
export const teamHref = (slug: string) => `${TEAMS}/${slug}`;
export const joinHref = (token: string) => `${TEAMS}/join/${token}`;
