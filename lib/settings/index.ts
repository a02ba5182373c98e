import "server-only";

export { changeSetting, holdSettings, overrideSetting, settingFault } from "./change-setting";
export { listSettings } from "./list-settings";
export { readSettings } from "./read-settings";
