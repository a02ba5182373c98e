import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Who is signed in at the other place. */
export type Visitor = { id: string; name: string; email: string | null; verified: boolean };

type Grant = { visitor: Visitor; client: string; back: string; challenge: string };

export const oauthKeys = {
  GOOGLE_CLIENT_ID: "our-client",
  GOOGLE_CLIENT_SECRET: "our-secret",
  GITHUB_CLIENT_ID: "our-client",
  GITHUB_CLIENT_SECRET: "our-secret",
  DISCORD_CLIENT_ID: "our-client",
  DISCORD_CLIENT_SECRET: "our-secret",
};

export type OauthServer = Awaited<ReturnType<typeof startOauthServer>>;

/**
 * A real HTTP server on loopback that stands in for Google, GitHub and Discord: the code flow of
 * OAuth 2 with PKCE (S256), codes that work once, and each place's own way to say who somebody is.
 * `visitor` is signed in there and always agrees.
 */
export async function startOauthServer(first: Visitor) {
  let visitor: Visitor | null = first;
  const codes = new Map<string, Grant>();
  const tokens = new Map<string, Visitor>();

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "", "http://127.0.0.1");
    if (/authorize|\/auth$/.test(url.pathname)) return authorize(url, response);
    if (/token$/.test(url.pathname)) return exchange(request, response);
    return identify(url.pathname, request, response);
  });

  function authorize({ searchParams: asked }: URL, response: ServerResponse) {
    const back = new URL(asked.get("redirect_uri") ?? "");
    back.searchParams.set("state", asked.get("state") ?? "");
    if (!visitor || asked.get("code_challenge_method") !== "S256") {
      back.searchParams.set("error", "access_denied");
    } else {
      const code = randomBytes(16).toString("hex");
      const [client, challenge] = [asked.get("client_id"), asked.get("code_challenge")];
      codes.set(code, {
        visitor,
        client: client ?? "",
        back: asked.get("redirect_uri") ?? "",
        challenge: challenge ?? "",
      });
      back.searchParams.set("code", code);
    }
    response.writeHead(302, { Location: back.href }).end();
  }

  async function exchange(request: IncomingMessage, response: ServerResponse) {
    const body = new URLSearchParams(await textOf(request));
    const grant = codes.get(body.get("code") ?? "");
    codes.delete(body.get("code") ?? "");
    const proof = createHash("sha256").update(body.get("code_verifier") ?? "");
    const basic = Buffer.from("our-client:our-secret").toString("base64");
    const good =
      grant &&
      request.headers.authorization === `Basic ${basic}` &&
      grant.back === body.get("redirect_uri") &&
      grant.challenge === proof.digest("base64url");
    if (!good) return json(response, 400, { error: "invalid_grant" });
    const token = randomBytes(16).toString("hex");
    tokens.set(token, grant.visitor);
    return json(response, 200, { access_token: token, token_type: "bearer" });
  }

  function identify(path: string, request: IncomingMessage, response: ServerResponse) {
    const found = tokens.get(request.headers.authorization?.replace("Bearer ", "") ?? "");
    if (!found) return json(response, 401, {});
    return json(response, 200, answers(found)[path] ?? {});
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Signs somebody else in there; null: nobody, or somebody who does not agree. */
    become(next: Visitor | null) {
      visitor = next;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** What each place says of somebody, under the path by which it is asked. */
function answers({ id, name, email, verified }: Visitor): Record<string, unknown> {
  const address = email === null ? {} : { email };
  return {
    "/openidconnect.googleapis.com/v1/userinfo": {
      sub: id,
      name,
      email_verified: verified,
      ...address,
    },
    "/api.github.com/user": { id: Number(id), login: name },
    "/api.github.com/user/emails":
      email === null ? [] : [{ email, primary: true, verified, visibility: null }],
    "/discord.com/api/users/@me": { id, username: name, verified, email },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}

function json(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
}
