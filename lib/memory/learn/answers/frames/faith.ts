import { type Frame, said } from "../frame";
import { isPhrase } from "../phrase";

const creed =
  /\b(?:catholic|muslim|jewish|christian|buddhist|hindu|sikh|atheist|agnostic|protestant|orthodox|quaker|mormon|pagan|baptist|methodist|anglican|lutheran|presbyterian|jain|humanist|evangelical|pentecostal|church of \p{Lu}?\p{L}+|spiritual|taoist|zoroastrian)\b/iu;

/** "Are you religious?" "Baptist, born and raised" */
export const faithFrame: Frame = {
  asks: /\breligio(?:us|n)\b|\bfaith\b|\bbelieve in (?:god|anything)|\b(?:church|mosque|temple|synagogue)\b/i,
  except: /\bwhen|\bwhere\b/i,
  read: ({ bare, text, sense }, { text: asked }) => {
    if (creed.test(bare) && isPhrase(bare, 8)) return said("identity", `I am ${bare}`);
    if (!/\bare you (?:\p{L}+ )?religious/iu.test(asked) || !sense || text !== "") return [];
    return said("identity", sense === "yes" ? "I am religious" : "I am not religious");
  },
};
