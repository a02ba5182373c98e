/** How words look: which of the house's voices, and what is special about them. */
export type Look = {
  voice: "display" | "text" | "mono";
  /** Pixels. */
  size: number;
  weight?: number;
  italic?: boolean;
  colour: Colour;
  struck?: boolean;
};

/** Names of the house's colours, as the page has them now. */
export type Colour =
  | "ink"
  | "ink-2"
  | "ink-3"
  | "ground"
  | "overlay"
  | "sunk"
  | "line"
  | "line-strong"
  | "rule"
  | "mark"
  | "lapis"
  | "malachite"
  | "carnelian";

export type Run = { text: string; look: Look };

/** How wide words are, in pixels. */
export type Measure = (text: string, look: Look) => number;

/** Runs of one line with where they begin. */
export type Line = { runs: (Run & { x: number; width: number })[]; width: number };

/** Something of a fixed height that no page is broken in. */
export type Strip = {
  height: number;
  /** It stands on the page of what follows it. */
  stays?: boolean;
  marks: Mark[];
};

/** What is drawn, from the strip's own corner. */
export type Mark =
  | { kind: "words"; line: Line; x: number; baseline: number; rightToLeft: boolean }
  | { kind: "box"; x: number; y: number; width: number; height: number; colour: Colour }
  | {
      kind: "picture";
      x: number;
      y: number;
      width: number;
      height: number;
      image: CanvasImageSource;
    };

/** One message as it is drawn. */
export type PictureMessage = { who: string; own: boolean; at: string; text: string };
