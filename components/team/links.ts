export const TEAMS = "/teams";
export const teamHref = (slug: string) => `${TEAMS}/${slug}`;
export const joinHref = (token: string) => `${TEAMS}/join/${token}`;
export const teamPartHref = (slug: string, part: string) => `${teamHref(slug)}?part=${part}`;
