/** What both programs may answer, by code. Their own errors begin at 6100. */
export const commonErrors: Record<number, string> = {
  6000: "InvalidInstruction",
  6001: "NotEnoughAccounts",
  6002: "MissingSignature",
  6003: "NotWritable",
  6004: "WrongProgram",
  6005: "WrongOwner",
  6006: "WrongAccountKind",
  6007: "WrongAddress",
  6008: "WrongMint",
  6009: "WrongTokenOwner",
  6010: "AlreadyInitialized",
  6011: "WrongAuthority",
  6012: "Overflow",
};
