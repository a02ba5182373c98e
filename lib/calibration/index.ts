import "server-only";

export { measureGuardian } from "./measure-guardian";
export { playAttacks } from "./play-attacks";
export { readAttacks } from "./read-attacks";
export { findCalibration, findTestedRate, readCalibration } from "./read-calibration";
export { seededBytes } from "./seeded-bytes";
