/** What is left of a rate, for the X-RateLimit-* headers. */
export type Allowance = { limit: number; remaining: number; resetSeconds: number };
