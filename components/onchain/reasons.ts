/** What stands between somebody and a transaction, in words. */
export const onchainReasons: Record<string, string> = {
  "onchain.not_configured": "This server plays on no chain.",
  "relay.node_away": "The chain's node does not answer. Nothing was paid. Try again.",
  "relay.not_a_transaction": "This is no transaction.",
  "relay.hidden_accounts": "This transaction hides whom it concerns, so it is not offered.",
  "relay.unsigned": "A signature is missing. Nothing was paid.",
  "relay.too_late": "It was signed too long ago and can never land any more. Nothing was paid.",
  "relay.refused": "The chain refuses it. Nothing was paid.",
  "relay.bad_wallet": "No key can sign for this address.",
  "relay.no_faucet": "Nothing is given away on this network.",
};
