import { z } from "zod";
import type { Endpoint } from "./route";
import { httpStatus } from "./status";

type Described = { endpoint: Endpoint };

const accessText: Record<string, string> = {
  anyone: "Open to everybody.",
  user: "Needs a session.",
};

/** The API's description, OpenAPI 3.1, made from the same schemas that parse the requests. */
export function openApiDocument(routes: readonly Described[], info: { url: string }) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const { endpoint } of routes) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operation(endpoint),
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Anubis",
      version: "1",
      description:
        "Amounts are decimal strings of micro-USD. Times are ISO 8601 in UTC. What can be read here is public at once, without delay, under CC0 1.0.",
      license: { name: "CC0-1.0", url: "https://creativecommons.org/publicdomain/zero/1.0/" },
    },
    servers: [{ url: info.url }],
    paths,
    components: { schemas: { Error: errorSchema }, headers },
  };
}

/** The names of what an endpoint takes, path parts first. */
export function inputNames(endpoint: Endpoint): string[] {
  return Object.keys(jsonSchema(endpoint.input, "input").properties ?? {}).sort(
    (a, b) => Number(endpoint.path.includes(`{${b}}`)) - Number(endpoint.path.includes(`{${a}}`)),
  );
}

function operation(endpoint: Endpoint) {
  const { properties = {}, required = [] } = jsonSchema(endpoint.input, "input");
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => String(match[1]));
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const parameter = (name: string, place: "path" | "query") => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: properties[name] ?? { type: "string" },
  });
  const sendsBody = endpoint.method !== "GET";
  return {
    summary: endpoint.summary,
    description: accessText[endpoint.access] ?? `Needs ${endpoint.access}.`,
    parameters: [
      ...inPath.map((name) => parameter(name, "path")),
      ...(sendsBody ? [] : rest.map((name) => parameter(name, "query"))),
      ...(isPublicRead(endpoint) ? [ifNoneMatch] : []),
    ],
    ...(sendsBody ? { requestBody: requestBody(rest, properties, required) } : {}),
    responses: {
      "200": {
        description: "Done.",
        headers: headersOf(endpoint),
        content: contentOf(endpoint),
      },
      ...(isPublicRead(endpoint)
        ? { "304": { description: "Unchanged since the answer whose ETag was sent." } }
        : {}),
      ...errorResponses(),
    },
  };
}

/** What everybody may read carries an ETag. */
const isPublicRead = ({ method, access, streams }: Endpoint) =>
  method === "GET" && access === "anyone" && !streams;

const ifNoneMatch = {
  name: "If-None-Match",
  in: "header",
  required: false,
  description: "The ETag of an earlier answer; 304 comes back while it holds.",
  schema: { type: "string" },
};

const header = (type: "string" | "integer", description: string) => ({
  description,
  schema: { type },
});

const headers = {
  ETag: header("string", "A name for exactly this content."),
  "X-RateLimit-Limit": header("integer", "Calls in a window."),
  "X-RateLimit-Remaining": header("integer", "Calls that are left in this window."),
  "X-RateLimit-Reset": header("integer", "Seconds until the window ends."),
};

function headersOf(endpoint: Endpoint) {
  const names = Object.keys(headers).filter((name) => name !== "ETag" || isPublicRead(endpoint));
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

function contentOf({ streams, downloads, file, output }: Endpoint) {
  if (file) return { [file]: { schema: { type: "string" } } };
  if (streams) return { "text/event-stream": { schema: { type: "string" } } };
  const type = downloads ? "application/x-ndjson" : "application/json";
  return { [type]: { schema: jsonSchema(output, "output") } };
}

function requestBody(names: string[], properties: Record<string, unknown>, required: string[]) {
  return {
    required: true,
    content: {
      "application/json": {
        schema: {
          type: "object",
          properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
          required: names.filter((name) => required.includes(name)),
        },
      },
    },
  };
}

type ObjectSchema = { properties?: Record<string, unknown>; required?: string[] };

function jsonSchema(schema: z.ZodType, io: "input" | "output"): ObjectSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest as ObjectSchema;
}

function errorResponses() {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };
  return Object.fromEntries(
    Object.entries(httpStatus).map(([code, status]) => [
      String(status),
      { description: code, content },
    ]),
  );
}

const errorSchema = {
  type: "object",
  required: ["error"],
  properties: {
    error: {
      type: "object",
      required: ["code", "reason", "hint"],
      properties: {
        code: { type: "string", enum: [...Object.keys(httpStatus), "internal"] },
        reason: { type: "string", description: "Stable and dotted, for programs." },
        hint: { type: "string", description: "A sentence for people." },
        retryAfter: { type: "integer", description: "Seconds to wait." },
        details: {
          type: "object",
          description: "Figures that say what is missing: `needed` and `available` of a 402.",
        },
        fields: { type: "object", description: "What is wrong, by the name of the input." },
      },
    },
  },
};
