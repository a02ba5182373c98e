import { raw } from "../phrases";
import { type Rule, rule } from "../rule";

/** What somebody has studied, made and worked at. */
export const careers: Rule = rule(
  "work",
  [
    "studied, taught, trained, graduated, qualified",
    ["retired", "retired(?! hurt)"],
    "freelanced, apprenticed, majored, dropped out, founded, co-founded",
    [
      "did a degree",
      raw`did (?:a|an|my|two|three) (?:[\p{L}-]+ ){0,2}`,
      [
        "degree, phd, doctorate, masters, master, apprenticeship, course, gap year, a-levels",
        "national service, military service, placement, internship, season, seasons, tours",
        "tour",
      ],
    ],
    [
      "started a",
      "started ",
      [
        "a, an, my, at, as, work, working",
        ["started uni", raw`uni\p{L}*`],
        [
          "started woodturning",
          raw`(?!(?:thinking|wondering|feeling|reading|crying|laughing|raining|snowing|talking|looking|getting|being|having|doing|going|trying|asking|noticing)\b)[a-z]{3,}ing$`,
        ],
        "college, school, teaching, learning, playing, out as",
      ],
    ],
    "set up our, set up my, set up a, opened our, opened my",
    [
      "opened a",
      "opened a(?! (?:window|door|bottle|beer|tin|can|book|packet|new tab|present|letter))",
    ],
    ["served in", raw`served (?:in|as|on|my|with|\p{L}+ years)`],
    "enlisted",
    ["worked in", "worked (?:as|at|in|for|on|with|nights|down|there for)"],
    [
      "ran the shop",
      raw`ran (?:a|my|our|the(?! risk\b)|for (?:office|parliament|mayor|council|president|my|the council|\p{Lu}))`,
    ],
    "owned, managed",
    ["drove the", "drove (?:a|an|the|buses|taxis|lorries|trucks|for)"],
    [
      "got my own place",
      "got ",
      [
        "a new job, a job, the job, promoted, fired, sacked, laid off, made redundant, hired",
        "accepted, admitted, into",
        [
          "got my own place",
          raw`my (?:\p{L}+ )?`,
          [
            "degree, licence, license, phd, diploma, green card, citizenship, qualification",
            "results, place, grade",
          ],
        ],
      ],
    ],
    [
      "was the cook",
      "was ",
      [
        "promoted, fired, laid off, made redundant, hired, offered",
        ["was a nurse", "a "],
        ["was an engineer", "an "],
        ["was the cook", "the "],
        ["was in the shower", "in the "],
        ["was with the army", "with the "],
        ["was at Liverpool", "at "],
      ],
    ],
    [
      "left the railway",
      raw`(?:quit|left|lost|resigned from|gave up|changed|switched) (?:my|the) (?:[\p{L}-]+ ){0,2}`,
      [
        "job, position, company, firm, army, navy, band, school, university, college, police",
        "church, force, profession, teaching, jobs, major, career, course, bank, council",
        "paper, nhs, civil service, practice, agency, lab, ministry, priesthood, convent",
        "railway, post office, faith, church",
      ],
    ],
    "quit",
    ["joined a", raw`joined (?:a|an|the|my|our|\p{Lu})`],
    "became",
    [
      "took early retirement",
      "took (?:early retirement|redundancy|over (?:my|the)|voluntary|a job|a gap)",
    ],
    [
      "went to college",
      "went ",
      [
        "into, freelance, back to college, back to school, back to work, back to uni",
        [
          "went to college",
          raw`to (?:[\p{L}' ]+ )?(?:school|college|university|uni|sea|academy|art|med|law)\b`,
        ],
        ["went part-time", "part[- ]time"],
        "self-employed",
      ],
    ],
    "published, invented, designed, inherited, passed the, passed my, failed my",
    [
      "won a silver medal",
      raw`won (?:a|an|the|my|two|three) (?:[\p{L}\d-]+ ){0,3}?`,
      [
        "medals, medal, prizes, prize, awards, award, cups, cup, championship, scholarship",
        "competition, title, league, race, tournament, quiz, lottery, trophy, contest, match",
        "bursary, grant",
      ],
    ],
    "won bronze, won silver, won gold",
    ["made partner", "made (?:partner|manager|captain|redundant|sergeant)"],
    [
      "wrote a book",
      raw`wrote (?:a|my|two|three|four|\d+) (?:\p{L}+ )?`,
      ["book, novel, thesis, play, books, novels, dissertation"],
    ],
    [
      "finished my",
      "finished ",
      [
        ["finished my", raw`my(?! (?:shift|lunch|dinner|tea|homework|book|drink)\b)`],
        "school, college",
        ["finished uni", raw`uni\p{L}*`],
        "a, writing",
        ["finished X", raw`\p{Lu}`],
      ],
    ],
    "defended my",
  ],
  { after: raw`\b` },
);
