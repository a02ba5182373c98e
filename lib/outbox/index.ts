import "server-only";

export { enqueue } from "./enqueue";
export { drainOutbox, type Handler, type Schedule, startWorker } from "./worker";
