import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { markAddresses } from "./caller-address";
import { addressOf, countryOf } from "./origin";

/** Answers with the address that the caller's allowance is counted under. */
const server = createServer((request, response) => {
  const head = new Headers();
  for (const [name, value] of Object.entries(request.headers)) head.set(name, String(value));
  // As Next does: the caller's own word stays.
  if (!head.has("x-forwarded-for")) head.set("x-forwarded-for", request.socket.remoteAddress ?? "");
  response.end(addressOf(head, Number(request.url?.slice(1))));
});
beforeAll(async () => {
  markAddresses();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => server.close());

async function counted(trustedProxies: number, headers: Record<string, string> = {}) {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/${trustedProxies}`, { headers });
  return response.text();
}
const forwarded = (value: string) => ({ "x-forwarded-for": value });

test("without a proxy, no header changes whose allowance counts", async () => {
  expect(await counted(0)).toBe("127.0.0.1");
  expect(await counted(0, forwarded("203.0.113.7"))).toBe("127.0.0.1");
  expect(await counted(0, { "x-anubis-address": "203.0.113.7" })).toBe("127.0.0.1");
  expect(await counted(0, { "X-Anubis-Address": "203.0.113.7, 203.0.113.8" })).toBe("127.0.0.1");
});

test("behind proxies, what the outermost of them added counts, whatever the caller put before", async () => {
  expect(await counted(1, forwarded("198.51.100.1"))).toBe("198.51.100.1");
  expect(await counted(1, forwarded("203.0.113.7, 198.51.100.1"))).toBe("198.51.100.1");
  expect(await counted(2, forwarded("203.0.113.7, 198.51.100.1, 10.0.0.2"))).toBe("198.51.100.1");
});

test("a caller who went round the proxies is counted by their connection", async () => {
  expect(await counted(2, forwarded("203.0.113.7"))).toBe("127.0.0.1");
});

test("an address that this process has not marked is nobody's", () => {
  const head = new Headers({ "x-anubis-address": "203.0.113.7", "x-forwarded-for": "203.0.113.7" });
  expect(addressOf(head, 0)).toBe("unknown");
});

const country = (
  trustedProxies: number,
  value?: string,
  header: string | undefined = "CF-IPCountry",
) =>
  countryOf(new Headers(value === undefined ? {} : { "cf-ipcountry": value }), {
    header,
    trustedProxies,
  });

test("a country is believed from a header that is named and a proxy that is trusted, else from nobody", () => {
  expect(country(1, "de")).toBe("DE");
  expect(country(0, "DE")).toBeUndefined();
  expect(
    countryOf(new Headers({ "cf-ipcountry": "DE" }), { header: undefined, trustedProxies: 1 }),
  ).toBeUndefined();
});

test.each(["XX", "T1", "Germany", "", undefined])("%s is no country that is known", (told) => {
  expect(country(1, told)).toBe("");
});
