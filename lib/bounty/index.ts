import "server-only";

export { anchorChains } from "./anchor/anchor-chains";
export { readArena, readMainArena } from "./arena/read-arena";
export { readMainRound } from "./arena/read-main-round";
export { joinParty, leaveParty } from "./attempt/allies";
export { type Gather, type PaidAttempt, payAttempt } from "./attempt/pay-attempt";
export { quotePrice } from "./attempt/quote-price";
export { readAttempt } from "./attempt/read-attempt";
export {
  hasUnjudgedPart,
  readPartyAttempt,
  readPartyAttempts,
  readPartyFigures,
} from "./attempt/read-party";
export { refundWithin } from "./attempt/refund-attempt";
export { exportRound, type RoundExport } from "./chain/export-round";
export { readProof } from "./chain/read-proof";
export { readReceipt } from "./chain/read-receipt";
export { signCheckpoints } from "./chain/sign-checkpoints";
export { readContextRecipe } from "./context/read-context-recipe";
export { rehearseContext, rehearsedParts } from "./context/rehearse-context";
export { warmContext } from "./context/warm-context";
export { readFairness } from "./fairness/read-fairness";
export { readOdds } from "./fairness/read-odds";
export { followRound } from "./feed/follow-round";
export { openRoundHub, type RoundHub } from "./feed/round-hub";
export { streamAttempt } from "./feed/stream-attempt";
export { countWaiting } from "./judging/count-waiting";
export { judgeQueue } from "./judging/judge-queue";
export { forgetAttempt } from "./learn/forget-attempts";
export { learnAttempt } from "./learn/learn-attempt";
export { sweepLearning } from "./learn/sweep-learning";
export { listAttempts } from "./listing/list-attempts";
export { listRounds } from "./listing/list-rounds";
export { nameSubjects } from "./listing/name-subjects";
export { briefRounds, namesOf } from "./listing/names-of";
export { type PlayerFigures, readPlayer } from "./listing/read-player";
export { readRecord } from "./listing/read-record";
export { readRound } from "./listing/read-round";
export { announceCode } from "./manifest/announce-code";
export { readManifests } from "./manifest/read-manifests";
export { bountyAppliers } from "./onchain/appliers";
export { bountyBuilders } from "./onchain/builders";
export { compareChain } from "./onchain/compare-chain";
export { openOnLocalnet } from "./onchain/open-on-localnet";
export { prepareRefund } from "./onchain/own/prepare-refund";
export { prepareShare } from "./onchain/own/prepare-share";
export { readOwnPayments } from "./onchain/own/read-own-payments";
export { prepareEntry } from "./onchain/prepare-entry";
export { readEntry } from "./onchain/read-entry";
export { type Replay, replayChain } from "./onchain/replay/replay-chain";
export { listPatterns } from "./pattern/list-patterns";
export { countJudged } from "./person/count-judged";
export { exportPerson } from "./person/export-person";
export { forgetPerson } from "./person/forget-person";
export { ensureAccounts } from "./round/ensure-accounts";
export { firstPrices } from "./round/first-prices";
export { highestNextPrice } from "./round/highest-next-price";
export { openRound, openRoundOnTime } from "./round/open-round";
export { roundExists } from "./round/round-exists";
export { scheduleRound } from "./round/schedule-round";
export { settleRoundOnEnd } from "./round/settle-round";
export { sweepBounty } from "./round/sweep-bounty";
export { openStakedRound } from "./staked/open-staked-round";
export { readGuardianRounds, readStakedRounds } from "./staked/read-staked-rounds";
export { summariseRound } from "./summary/summarise-round";
export { summariseRounds } from "./summary/summarise-rounds";
export { checkDraft } from "./tried/check-draft";
