import { notFound } from "next/navigation";

/** The name in an address, or the page that says there is nobody: no other text is ever looked up. */
export function handleOf(part: string): string {
  const handle = decoded(part);
  if (!/^[a-z0-9-]{1,64}$/i.test(handle)) notFound();
  return handle;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return "";
  }
}
