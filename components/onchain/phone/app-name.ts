/** How the Wallet Standard calls whatever wallet app answers on a phone. */
const PROTOCOL = "Mobile Wallet Adapter";

/** What people call a wallet. */
export function walletTitle(name: string): string {
  return name === PROTOCOL ? "The wallet app of this phone" : name;
}
