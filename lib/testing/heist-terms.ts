import type { HeistFacts, HeistTerms } from "@/lib/heist/contract";

/** The numbers of the game as they are unless a setting says otherwise. */
export const heistTerms: HeistTerms = {
  stealPercentage: 5,
  stealMax: 100,
  targetMinPoints: 20,
  cooldownHours: 24,
  protectionHours: 48,
  lossCapPercentage: 30,
  counterHours: 24,
  newcomerDays: 3,
  bracketPercentage: 50,
  swordPercentage: 50,
  hammerPoints: 10,
};

/** Two people of equal points who have nothing to do with each other: every rule holds. */
export function openFacts(at: number): HeistFacts {
  return {
    at,
    self: false,
    house: false,
    suspended: false,
    excluded: false,
    guest: false,
    samePerson: false,
    teamMate: false,
    peaceful: false,
    victimPoints: 1_000,
    victimPeak: 1_000,
    victimLost: 0,
    robberPoints: 1_000,
    victimJoinedAt: at - 90 * 86_400_000,
    victimRobs: false,
    robbedAt: null,
    robbedMeAt: null,
    pairThisSeason: false,
    lastHeistAt: null,
    tokens: 1,
    tools: [],
  };
}
