/** Joins the class names that hold; conditions read as `wide && "w-full"`. */
export function cx(...names: (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(" ");
}
