import "server-only";

export { detectTechnique } from "./detect-technique";
