import { raw } from "../phrases";
import { type Rule, rule } from "../rule";

/** What one does and studies, said as what one is: "at the city library", "in sales". */
export const working: readonly Rule[] = [
  rule(
    "work",
    [
      [
        "at the city library",
        raw`at (?:a|an|the) (?:\p{L}+ )?`,
        [
          "warehouse, factory, call centre, call center, law firm, startup, start-up, nursery",
          "brewery, shipyard, garage, foundry, agency, depot, company, firm, bakery, museum",
          "library, abattoir, refinery",
        ],
      ],
      "on leave",
      [
        "on the days",
        "on (?:the )?",
        [
          "nights, days, earlies, lates, shifts, call, night shifts, night shift",
          "maternity leave, paternity leave, sick leave, disability, benefits, the dole",
          "a pension, a gap year, sabbatical, probation, rotation, placement",
        ],
      ],
      [
        "in the Navy",
        "in ",
        [
          "sales, marketing, finance, insurance, construction, retail, logistics, advertising",
          "banking, catering, publishing, recruitment, education, healthcare, hospitality, law",
          "tech, software, farming",
          [
            "in the Navy",
            "(?:the )?",
            [
              "building trade, army, navy, marines, police, air force, civil service, fire service",
              "merchant navy, coast guard, coastguard, reserves, military, trade, oil business",
              "film industry",
            ],
          ],
        ],
      ],
      "in IT, in HR, in PR",
      [
        "doing a plumbing course",
        raw`doing (?:a|my|an) (?:\p{L}+ )*`,
        [
          "master's, master', masters, master, phd, degree, doctorate, bachelor's, bachelor'",
          "bachelors, bachelor, internship, apprenticeship, course, residency, a-levels, mba",
          "diploma",
        ],
      ],
    ],
    { before: "(?:back |now |still )?", after: raw`\b` },
  ),
  rule("work", [
    [
      "at a secondary school",
      raw`(?:at|in) (?:(?:my|the|a|an) )?(?:[\p{L}\d-]+ ){0,2}`,
      [
        "uni, university, college, high school, secondary school, sixth form, grad school",
        "med school, law school, art school, grade, year of, year at, kindergarten, nursery",
        "primary, school",
      ],
      raw`\b`,
    ],
    ["in year 9", raw`in (?:year|grade|class|form) \p{L}?\d*`],
    ["a sophomore", raw`a (?:freshman|sophomore|junior|senior|fresher)\b`],
  ]),
];
