import "server-only";

export { notify } from "./notify";
