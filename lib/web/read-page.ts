import { PageRequest } from "@/lib/core/paging";

export type Search = Record<string, string | string[] | undefined>;

/** Which page of a list an address asks for; an address that makes no sense asks for the first. */
export async function readPage(search: Promise<Search>, limit = 30): Promise<PageRequest> {
  const { after } = await search;
  const asked = PageRequest.safeParse({ after, limit });
  return asked.success ? asked.data : { limit };
}
