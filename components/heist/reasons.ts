/** What refuses a heist or what belongs to it, in words. */
export const heistReasons: Record<string, string> = {
  "heist.disabled": "There are no heists at the moment. Nothing was spent.",
  "heist.nobody": "There is no such person.",
  "heist.other_request": "This was another heist. Look at it once more.",
  "heist.no_tool": "You do not have this tool any more.",
  "heist.no_item": "You do not have this shield any more.",
  "heist.shield_up": "One shield is up already.",
  "heist.counter_open":
    "Whom you robbed may still rob you back. Enter the peaceful league after that.",
  "heist.bad_terms": "Some of these numbers cannot be.",
  "heist.no_draft": "There is no such rehearsal.",
  "heist.not_rehearsed": "Only what was rehearsed is published. Rehearse it first.",
  "heist.outdated": "Other terms are in force by now. Rehearse it again beside them.",
  "heist.published": "This is in force already.",
  "heist.no_change": "Nothing differs from the terms in force.",
  "heist.house_grant": "Whoever helps to run the house takes no part.",
  "heist.not_found": "No shield was drawn there.",
};
