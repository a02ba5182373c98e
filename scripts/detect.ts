// Labels messages: JSON lines {"id","text"} in, {"id","technique","also","attack","flagged"} out.
import { detectTechnique } from "../lib/technique/detect-technique";
import { answerStandardInput } from "./lib/json-lines";

await answerStandardInput(({ text }) => {
  const { technique, also, attack, flagged } = detectTechnique(text);
  return { technique, also, attack, flagged };
});
