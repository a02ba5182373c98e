/** Eight bits a channel: red, green, blue, alpha. */
export type Picture = { width: number; height: number; pixels: Buffer };
