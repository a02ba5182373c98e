"use client";

import { type ReactNode, useId, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { helpFor, helpLines } from "@/lib/moderation/contract";

const names = new Intl.DisplayNames(["en"], { type: "region" });
const countries = Object.keys(helpLines)
  .map((code) => ({ code, name: names.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name));

/**
 * Whom to turn to, offered and not insisted on. Opens on the country that is known, or else on the
 * one that the browser speaks for.
 */
export function HelpPanel(props: {
  country: string | null;
  className?: string;
  children?: ReactNode;
}) {
  const id = useId();
  const [country, setCountry] = useState(() => listed(props.country) || listed(ownRegion()));
  const line = helpFor(country);
  return (
    <section role="alert" className={cx("text-sm text-ink-2", props.className)}>
      <div className="flex items-center justify-between gap-4">
        <h3 className="text-base text-ink">Are you all right?</h3>
        {props.children}
      </div>
      <p className="mt-1">
        If you think of hurting yourself, talk to somebody now. It costs nothing and they do not
        judge. In an emergency call your emergency number.
      </p>
      <p className="mt-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span>
          <a href={line.url} target="_blank" rel="noreferrer">
            {line.name}
          </a>{" "}
          <b className="figures font-medium whitespace-nowrap text-ink">{line.reach}</b>
        </span>
        <label htmlFor={id} className="sr-only">
          Where you are
        </label>
        <select
          id={id}
          value={country}
          onChange={(event) => setCountry(event.target.value)}
          className="rounded-control border border-line bg-transparent px-2 py-1 text-ink"
        >
          <option value="">Another country</option>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </p>
    </section>
  );
}

function ownRegion(): string | undefined {
  return typeof navigator === "undefined" ? undefined : new Intl.Locale(navigator.language).region;
}

/** The country if there is a line for it, else "". */
function listed(country: string | null | undefined): string {
  return country && Object.hasOwn(helpLines, country) ? country : "";
}
