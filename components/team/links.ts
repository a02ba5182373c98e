export const TEAMS = "/teams";
export const teamHref = (slug: string) => `${TEAMS}/${slug}`;
export const joinHref = (token: string) => `${TEAMS}/join/${token}`;
export const draftsHref = (slug: string, after: string) => `${teamHref(slug)}?after=${after}`;
export const teamPartHref = (slug: string, part: string) => `${teamHref(slug)}?part=${part}`;
