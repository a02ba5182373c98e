/** The addresses of what a round is made of. */
export const arenaHref = (number: number) => `/bounty/${number}`;
export const roundHref = (number: number) => `/rounds/${number}`;
/** The place on a round's page where its prompt and weakness stand once it has ended. */
export const REVEAL = "reveal";
export const revealHref = (number: number) => `${roundHref(number)}#${REVEAL}`;
export const rulesHref = (number: number) => `/rules?round=${number}`;
export const winnerHref = (number: number) => `/rounds/${number}/winner`;
export const attemptHref = (id: string) => `/attempts/${id}`;
export const receiptHref = (id: string) => `/attempts/${id}/receipt`;
export const exportHref = (number: number) => `/api/v1/rounds/${number}/export`;
export const receiptFileHref = (id: string) => `/api/v1/attempts/${id}/receipt`;
/** The place on a round's page where its manifest, its chain and its export are. */
export const PROOF = "proof";
export const proofHref = (number: number) => `${roundHref(number)}#${PROOF}`;
export const VERIFIER = "/verifier";
export const playerHref = (handle: string) => `/players/${handle}`;
