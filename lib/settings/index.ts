import "server-only";

export { changeSetting } from "./change-setting";
export { listSettings } from "./list-settings";
export { readSettings } from "./read-settings";
