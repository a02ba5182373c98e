const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whether a page of this origin may speak to a network on this machine. */
export function isAllowedOrigin(origin: string, own: readonly string[]): boolean {
  if (own.includes(origin)) return true;
  if (!URL.canParse(origin)) return false;
  const { hostname, protocol } = new URL(origin);
  return loopback.test(hostname) || protocol.endsWith("-extension:"); // a wallet
}

/** Whether a request was really sent to this machine, and not to a name that leads here. */
export function isLoopbackHost(host: string | undefined): boolean {
  const name = (host ?? "").replace(/:\d+$/, "");
  return loopback.test(name);
}
