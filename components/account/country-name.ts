const names = new Intl.DisplayNames("en", { type: "region" });

/** The name of a country by its ISO 3166-1 code; the code itself where there is no name. */
export function countryName(code: string): string {
  return names.of(code) ?? code;
}
