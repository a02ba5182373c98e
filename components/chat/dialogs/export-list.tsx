import { buttonLook } from "@/components/ui/button";

const forms = [
  { format: "md", name: "Markdown", about: "To read and to edit anywhere." },
  {
    format: "json",
    name: "JSON",
    about: "All branches, times and names, to bring back or to work with.",
  },
  { format: "pdf", name: "PDF", about: "The branch that is shown, set to be read and printed." },
];

/** The chat as a file. */
export function ExportList({ chatId }: { chatId: string }) {
  return (
    <ul className="mt-4">
      {forms.map(({ format, name, about }) => (
        <li
          key={format}
          className="flex items-center justify-between gap-4 border-b border-line py-2.5 last:border-0"
        >
          <div className="min-w-0 text-sm">
            <p className="font-medium">{name}</p>
            <p className="text-ink-3">{about}</p>
          </div>
          <a
            href={`/api/chat/chats/${chatId}/export?format=${format}`}
            download
            className={buttonLook("secondary", "dense")}
          >
            Save
          </a>
        </li>
      ))}
    </ul>
  );
}
