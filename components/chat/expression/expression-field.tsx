"use client";

import { SelectField } from "@/components/ui/select";
import { useKept } from "../use-kept";
import { expressionChoice, expressionKey } from "./expression-setting";

/** Whether faces stand above the chats on this device. */
export function ExpressionField() {
  const [kept, keep] = useKept(expressionKey);
  return (
    <SelectField
      label="Faces above the chat"
      hint="They follow the mood of the newest reply, guessed from its words. Kept on this device."
      value={expressionChoice(kept)}
      onChange={(event) => keep(event.target.value)}
    >
      <option value="pictures">Where a companion has pictures of moods</option>
      <option value="always">Always; engravings move a little</option>
      <option value="never">Never</option>
    </SelectField>
  );
}
