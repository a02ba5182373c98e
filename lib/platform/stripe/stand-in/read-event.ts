import type { Desk } from "./desk";
import type { Raw } from "./form";
import { readParams } from "./params";
import { missing } from "./refusal";
import * as kept from "./repository";

export async function readEvent(desk: Desk, raw: Raw, id: string): Promise<object> {
  readParams({}, raw);
  const found = await kept.findEvent(desk.client, id);
  if (!found) throw missing("event", id);
  return found;
}
