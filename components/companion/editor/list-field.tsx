"use client";

import { Button } from "@/components/ui/button";
import { TextareaField } from "@/components/ui/textarea";

/** Several texts of a kind, each of which can be taken out. */
export function ListField(props: {
  label: string;
  hint?: string;
  add: string;
  values: readonly string[];
  onChange: (values: string[]) => void;
  problems: Record<string, string>;
  name: string;
  most: number;
}) {
  const { values, onChange } = props;
  const replace = (index: number, text: string) =>
    onChange(values.map((one, at) => (at === index ? text : one)));
  return (
    <div className="grid gap-3">
      {values.map((value, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text has no name but its place
        <div key={index}>
          <TextareaField
            label={values.length > 1 ? `${props.label} ${index + 1}` : props.label}
            hint={index === 0 ? props.hint : undefined}
            value={value}
            rows={3}
            onChange={(event) => replace(index, event.target.value)}
            error={props.problems[`${props.name}.${index}`]}
          />
          {(values.length > 1 || value !== "") && (
            <Button
              size="dense"
              variant="quiet"
              className="mt-1 -ml-2"
              onClick={() => onChange(values.filter((_one, at) => at !== index))}
            >
              Take out {props.label.toLowerCase()} {index + 1}
            </Button>
          )}
        </div>
      ))}
      {values.length < props.most && (
        <div>
          <Button size="dense" onClick={() => onChange([...values, ""])}>
            {props.add}
          </Button>
        </div>
      )}
    </div>
  );
}
