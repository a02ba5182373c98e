export type AuditView = {
  seq: number;
  at: string;
  actor: string;
  action: string;
  subject: string;
  reason: string;
  details: Record<string, unknown>;
  hash: string;
};

/** What a command says of an act; time and actor come from its context. */
export type AuditFact = {
  /** Domain and verb: `bounty.refund_attempt`. */
  action: string;
  subject: string;
  reason: string;
  details?: Record<string, unknown>;
};
