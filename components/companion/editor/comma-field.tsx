"use client";

import { useState } from "react";
import { TextField } from "@/components/ui/text-input";

/** Words with commas between them, as a list. What is being typed stays as it is typed. */
export function CommaField(props: {
  label: string;
  hint?: string;
  error?: string | undefined;
  values: readonly string[];
  onChange: (values: string[]) => void;
}) {
  const [typed, setTyped] = useState(props.values.join(", "));
  return (
    <TextField
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        const words = event.target.value.split(",").map((one) => one.trim());
        props.onChange([...new Set(words.filter(Boolean))]);
      }}
    />
  );
}
