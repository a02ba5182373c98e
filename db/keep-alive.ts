/**
 * For connections that are idle for long and matter all the same: both sides ask after each other,
 * so that a machine that is gone without a word is missed within half a minute.
 */
export const noticeLostClients = {
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
  options: "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3",
} as const;
