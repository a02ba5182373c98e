const formats = [
  { format: "png", label: "PNG" },
  { format: "json-v3", label: "JSON, V3" },
  { format: "json-v2", label: "JSON, V2" },
  { format: "charx", label: "CHARX" },
] as const;

/** A companion as a character card, for other applications. */
export function ExportLinks({ slug }: { slug: string }) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {formats.map(({ format, label }) => (
        <li key={format}>
          <a href={`/api/companions/${slug}/card?format=${format}`} download>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}
