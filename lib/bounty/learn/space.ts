/** Where the vectors of judged attempts are. */
export const ATTEMPT_VECTORS = "bounty:attempts";
