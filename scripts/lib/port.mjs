import { createServer } from "node:net";

/**
 * The port to serve on.
 * @param {string | undefined} text
 * @param {number} [standard]
 * @param {string} [name] of the variable that says it
 */
export function parsePort(text, standard = 3000, name = "PORT") {
  if (text === undefined || text === "") return standard;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new Error(`${name} must be a whole number from 1 to 65535, and it is "${text}".`);
}

/**
 * What to tell somebody whose port cannot be had.
 * @param {string} code
 * @param {number} port
 * @param {string} host
 */
export function portProblem(code, port, host) {
  const other = port < 65_535 ? port + 1 : 3000;
  if (code === "EADDRINUSE")
    return `Port ${port} is busy: stop what uses it, or choose another, such as PORT=${other} npm start.`;
  if (code === "EACCES")
    return `This account may not serve on port ${port}: choose one above 1023, such as PORT=3000 npm start.`;
  return `This machine has no address ${host} (${code}): set HOST to one that it has, such as HOST=127.0.0.1.`;
}

/**
 * @param {number} port
 * @param {string} host
 * @throws when nobody could listen there now
 */
export async function checkPort(port, host) {
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => {
      const { code = "" } = /** @type {NodeJS.ErrnoException} */ (error);
      reject(new Error(portProblem(code, port, host)));
    });
    probe.listen({ port, host }, () => probe.close(resolve));
  });
}
