import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";

type Asked = { challenge: string; rp?: { id?: string }; rpId?: string; user?: { id: string } };

const present = 0x01;
const verified = 0x04;
const attested = 0x40;

/** A passkey in software: a real P-256 key that answers as WebAuthn Level 2 says an authenticator does. */
export function givenAuthenticator(origin: string) {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const credentialId = randomBytes(32);
  const id = credentialId.toString("base64url");
  let counter = 0;
  let userHandle: string | undefined;

  return {
    id,
    /** Answers a request to make a passkey. */
    make(asked: Asked, { from = origin } = {}) {
      userHandle = asked.user?.id;
      const key = coseKey(publicKey);
      const length = Buffer.from([credentialId.length >> 8, credentialId.length & 255]);
      const credential = Buffer.concat([Buffer.alloc(16), length, credentialId, key]);
      const flags = present | verified | attested;
      const authData = Buffer.concat([head(asked.rp?.id, flags, counter), credential]);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: clientData("webauthn.create", asked.challenge, from).toString(
            "base64url",
          ),
          attestationObject: attestation(authData).toString("base64url"),
          transports: ["internal"],
        },
        clientExtensionResults: {},
      };
    },
    /** Answers a request to show that it is there. */
    show(asked: Asked, { from = origin, holder = true, count = counter + 1 } = {}) {
      counter = count;
      const authData = head(asked.rpId, holder ? present | verified : present, count);
      const client = clientData("webauthn.get", asked.challenge, from);
      return {
        id,
        rawId: id,
        type: "public-key" as const,
        response: {
          clientDataJSON: client.toString("base64url"),
          authenticatorData: authData.toString("base64url"),
          signature: sign("sha256", Buffer.concat([authData, sha256(client)]), privateKey).toString(
            "base64url",
          ),
          ...(userHandle === undefined ? {} : { userHandle }),
        },
        clientExtensionResults: {},
      };
    },
  };
}

const sha256 = (bytes: Buffer | string) => createHash("sha256").update(bytes).digest();

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function head(rpId: string | undefined, flags: number, counter: number): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  return Buffer.concat([sha256(rpId ?? ""), Buffer.from([flags]), count]);
}

/** CBOR of `{1: 2, 3: -7, -1: 1, -2: x, -3: y}`: an ES256 key as COSE writes it. */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  const coordinate = (name: number, value: string) =>
    Buffer.concat([Buffer.from([name, 0x58, 32]), Buffer.from(value, "base64url")]);
  const start = Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]);
  return Buffer.concat([start, coordinate(0x21, x), coordinate(0x22, y)]);
}

/** CBOR of `{fmt: "none", attStmt: {}, authData}`. */
function attestation(authData: Buffer): Buffer {
  const word = (text: string) =>
    Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);
  const size = Buffer.from([0x59, authData.length >> 8, authData.length & 255]);
  return Buffer.concat([
    Buffer.from([0xa3]),
    word("fmt"),
    word("none"),
    word("attStmt"),
    Buffer.from([0xa0]),
    word("authData"),
    size,
    authData,
  ]);
}
