import dynamic from "next/dynamic";
import { buttonLook } from "@/components/ui/button";
import type { ChatView, MessageNode } from "@/lib/chat/contract";

const forms = [
  { format: "md", name: "Markdown", about: "To read and to edit anywhere." },
  {
    format: "json",
    name: "JSON",
    about: "All branches, times and names, to bring back or to work with.",
  },
  { format: "pdf", name: "PDF", about: "The branch that is shown, set to be read and printed." },
];

const PictureForm = dynamic(
  () => import("../picture/picture-form").then((module) => module.PictureForm),
  { ssr: false },
);

/** The chat as a file, or as pictures. */
export function ExportList(props: {
  chat: ChatView;
  messages: readonly MessageNode[];
  nameOf: (message: MessageNode) => string;
}) {
  const { chat } = props;
  return (
    <ul className="mt-4">
      {forms.map(({ format, name, about }) => (
        <li
          key={format}
          className="flex items-center justify-between gap-4 border-b border-line py-2.5"
        >
          <div className="min-w-0 text-sm">
            <p className="font-medium">{name}</p>
            <p className="text-ink-3">{about}</p>
          </div>
          <a
            href={`/api/chat/chats/${chat.id}/export?format=${format}`}
            download
            className={buttonLook("secondary", "dense")}
          >
            Save
          </a>
        </li>
      ))}
      <li className="py-2.5">
        <p className="text-sm font-medium">Picture</p>
        <p className="text-sm text-ink-3">To show somebody. Your name is not in it.</p>
        <PictureForm {...props} />
      </li>
    </ul>
  );
}
