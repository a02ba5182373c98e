import { Agent, request } from "node:http";

/**
 * @typedef {object} Call
 * @property {string} url
 * @property {string} [method]
 * @property {Record<string, string>} [headers]
 * @property {string} [body]
 */

/** @typedef {{ status: number, firstByteMs: number, ms: number, text: string }} Exchange */

/** Connections are kept, as a browser keeps them: what is measured is the answer. */
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/**
 * One request, until the last byte of its answer.
 * @param {Call} call
 * @param {(piece: string) => void} [onPiece] told of each piece as it arrives
 * @returns {Promise<Exchange>} times are from the sending of the request, in milliseconds
 */
export function exchange({ url, method = "GET", headers = {}, body }, onPiece) {
  return new Promise((resolve, reject) => {
    const sent = performance.now();
    const outgoing = request(url, { method, headers, agent }, (response) => {
      let firstByteMs = 0;
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece) => {
        firstByteMs ||= performance.now() - sent;
        text += piece;
        onPiece?.(piece);
      });
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          firstByteMs,
          ms: performance.now() - sent,
          text,
        }),
      );
      response.on("error", reject);
    });
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/**
 * The same, refusing every answer but 200.
 * @param {Call} call
 */
export async function expectOk(call) {
  const answer = await exchange(call);
  if (answer.status === 200) return answer;
  throw new Error(
    `${call.method ?? "GET"} ${call.url}: ${answer.status} ${answer.text.slice(0, 300)}`,
  );
}

/**
 * Asks over and over on this many connections at once.
 * @param {Call} call
 * @param {{ connections: number, seconds: number }} load
 * @returns {Promise<number>} answers a second
 */
export async function answersPerSecond(call, { connections, seconds }) {
  const started = performance.now();
  let answered = 0;
  const lane = async () => {
    while (performance.now() - started < seconds * 1_000) {
      await expectOk(call);
      answered++;
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
  return answered / ((performance.now() - started) / 1_000);
}
