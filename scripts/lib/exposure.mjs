import { isIP } from "node:net";

/**
 * What development shows, everybody who can reach the server would have: accounts with known
 * passwords, and the outbox with other people's links.
 * @param {string} host
 * @param {string | undefined} profile
 * @throws when a development server would be reachable from other machines
 */
export function checkExposure(host, profile) {
  if ((profile || "development") !== "development" || isLoopback(host)) return;
  throw new Error(
    `PROFILE=development has accounts with known passwords, so it does not serve on HOST=${host}: set HOST=127.0.0.1, or PROFILE=production.`,
  );
}

/**
 * Whether the launcher fills this database with the seeded world: the embedded one in development,
 * any other only when SEED=true says so.
 * @param {{ embedded: boolean }} database
 * @param {{ PROFILE?: string | undefined, SEED?: string | undefined }} env
 */
export function isToBeSeeded({ embedded }, { PROFILE, SEED }) {
  return (PROFILE || "development") === "development" && (embedded || SEED === "true");
}

/** @param {string} host */
function isLoopback(host) {
  return host === "localhost" || host === "::1" || (isIP(host) === 4 && host.startsWith("127."));
}
