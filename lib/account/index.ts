import "server-only";

export { downloadMyData } from "./download/download-my-data";
export { removeDue } from "./removal/remove-due";
export { readRemoval } from "./removal/request-removal";
