export type Opening = { name: string; plan: string };

const openings: readonly { moves: string; also: RegExp; name: string; plan: string }[] = [
  {
    moves: "e4 c6",
    also: /\bcaro\b/i,
    name: "Caro-Kann",
    plan: "d5 next, light bishop out before e6. Solid. Then c5 or you suffocate.",
  },
  {
    moves: "e4 c5",
    also: /\bsicilian|najdorf|dragon\b/i,
    name: "Sicilian",
    plan: "Half-open c-file is yours. Counterattack on the queenside before his kings-side pawns arrive.",
  },
  {
    moves: "e4 e6",
    also: /\bfrench\b/i,
    name: "French",
    plan: "d5, then c5 against the chain's base. Your bad bishop is c8. Trade it or bury it.",
  },
  {
    moves: "e4 e5 Nf3 Nc6 Bb5",
    also: /\bruy lopez|spanish\b/i,
    name: "Ruy Lopez",
    plan: "Pressure on e5, c3 and d4. Slow squeeze. Do not take on c6 early.",
  },
  {
    moves: "e4 e5 Nf3 Nc6 Bc4",
    also: /\bitalian|giuoco|fried liver\b/i,
    name: "Italian",
    plan: "c3, d3, castle, reroute the knight to g3. No Ng5 cheapos.",
  },
  {
    moves: "e4 e5 Nf3 Nc6 d4",
    also: /\bscotch\b/i,
    name: "Scotch",
    plan: "Open centre early. Develop with threats. Do not chase the queen.",
  },
  {
    moves: "e4 e5 f4",
    also: /\bking'?s gambit\b/i,
    name: "King's Gambit",
    plan: "A pawn for the f-file. Your king pays the interest.",
  },
  {
    moves: "e4 e5 Nf3 Nf6",
    also: /\bpetro(?:v|ff)\b/i,
    name: "Petroff",
    plan: "Drawish if you are careless, drawish if he is. d6 before recapturing.",
  },
  {
    moves: "e4 d5",
    also: /\bscandinavian\b/i,
    name: "Scandinavian",
    plan: "Queen comes out and gets hit. Qa5 or Qd6, then c6. Develop fast.",
  },
  {
    moves: "e4 g6",
    also: /\bmodern defen[cs]e\b/i,
    name: "Modern",
    plan: "Let him build, then hit the centre with c5 or e5. Late is dead.",
  },
  {
    moves: "e4 d6",
    also: /\bpirc\b/i,
    name: "Pirc",
    plan: "Fianchetto, castle, then strike at e5 or c5. Do not sleep.",
  },
  {
    moves: "d4 d5 c4 c6",
    also: /\bslav\b/i,
    name: "Slav",
    plan: "c6 keeps the bishop free. Bf5 before e6.",
  },
  {
    moves: "d4 d5 c4 e6",
    also: /\bqueen'?s gambit declined|\bqgd\b/i,
    name: "Queen's Gambit Declined",
    plan: "Hold d5, free yourself with c5. Patience.",
  },
  {
    moves: "d4 d5 c4",
    also: /\bqueen'?s gambit\b/i,
    name: "Queen's Gambit",
    plan: "Not a gambit. Trade a wing pawn for the centre. Minority attack later.",
  },
  {
    moves: "d4 Nf6 c4 g6",
    also: /\bking'?s indian\b/i,
    name: "King's Indian",
    plan: "Give him the centre, then e5 and storm the king. All in or all out.",
  },
  {
    moves: "d4 Nf6 c4 e6 Nc3 Bb4",
    also: /\bnimzo/i,
    name: "Nimzo-Indian",
    plan: "Double his c-pawns, then blockade them. Bishops go, knights stay.",
  },
  {
    moves: "d4 Nf6 Bf4",
    also: /\blondon\b/i,
    name: "London",
    plan: "e3, c3, Bd3, Nbd2, Ne5. Same every game. At least know why.",
  },
  {
    moves: "d4 d5 Bf4",
    also: /\blondon system\b/i,
    name: "London",
    plan: "Pyramid of pawns, knight to e5, then look for h7.",
  },
  {
    moves: "d4 f5",
    also: /\bdutch\b/i,
    name: "Dutch",
    plan: "Grip on e4, weak king. Ne4 or nothing.",
  },
  {
    moves: "c4",
    also: /\benglish opening\b/i,
    name: "English",
    plan: "Reversed Sicilian. Fight for d5 with pieces.",
  },
  {
    moves: "Nf3",
    also: /\br[eé]ti\b/i,
    name: "Réti",
    plan: "Flank first, centre later. Transposes to whatever he fears.",
  },
];

const square = /\b(?:[KQRBN][a-h]?[1-8]?x?[a-h][1-8]|[a-h]x?[a-h]?[1-8]|O-O(?:-O)?)[+#]?(?![\w])/g;

/** The opening that a message names or plays, with what it is about; null where there is none. */
export function nameOpening(text: string): Opening | null {
  const played = (text.match(square) ?? []).join(" ");
  const byMoves = openings
    .filter(({ moves }) => played === moves || played.startsWith(`${moves} `))
    .sort((a, b) => b.moves.length - a.moves.length)[0];
  const found = openings.find(({ also }) => also.test(text)) ?? byMoves;
  return found ? { name: found.name, plan: found.plan } : null;
}
