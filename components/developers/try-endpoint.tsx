"use client";

import { type FormEvent, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";

type Answer = { status: string; body: string };

/** Asks an endpoint from the page and shows what it answered. */
export function TryEndpoint(props: { path: string; inputs: string[] }) {
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, start] = useTransition();
  function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    start(async () => setAnswer(await fetchAnswer(addressOf(props, form))));
  }
  return (
    <form onSubmit={ask} className="mt-3.5 grid grid-cols-[minmax(0,1fr)] gap-3.5">
      {props.inputs.length > 0 && (
        <div className="grid gap-3.5 sm:grid-cols-2">
          {props.inputs.map((name) => (
            <TextField
              key={name}
              label={name}
              name={name}
              required={props.path.includes(`{${name}}`)}
            />
          ))}
        </div>
      )}
      <div>
        <Button type="submit" pending={pending}>
          Try it
        </Button>
      </div>
      {answer && (
        <section aria-label="Answer" className="min-w-0">
          <p role="status" className="text-sm text-ink-2">
            {answer.status}
          </p>
          <pre className="mt-2 max-h-90 overflow-auto border border-line bg-raised p-3 font-mono text-xs">
            {answer.body}
          </pre>
        </section>
      )}
    </form>
  );
}

function addressOf({ path, inputs }: { path: string; inputs: string[] }, form: FormData): string {
  const given = (name: string) => String(form.get(name) ?? "").trim();
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(given(name)));
  const query = new URLSearchParams(
    inputs
      .filter((name) => !path.includes(`{${name}}`) && given(name) !== "")
      .map((name): [string, string] => [name, given(name)]),
  );
  return query.size > 0 ? `${filled}?${query}` : filled;
}

async function fetchAnswer(address: string): Promise<Answer> {
  try {
    const response = await fetch(address);
    return {
      status: `${response.status} ${address}`,
      body: inLines(await response.text()),
    };
  } catch {
    return { status: "No answer came. Is the server still there?", body: "" };
  }
}

/** One document is spread over lines; a file of JSON lines is shown as it is. */
function inLines(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
