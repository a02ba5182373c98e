/** The addresses of what a round is made of. */
export const arenaHref = (number: number) => `/bounty/${number}`;
export const roundHref = (number: number) => `/rounds/${number}`;
export const rulesHref = (number: number) => `/rules?round=${number}`;
export const winnerHref = (number: number) => `/rounds/${number}/winner`;
export const attemptHref = (id: string) => `/attempts/${id}`;
export const playerHref = (handle: string) => `/players/${handle}`;
