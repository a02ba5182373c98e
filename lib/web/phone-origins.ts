/**
 * Where a page on Android reaches the wallet apps of its phone: they listen there for as long as one of them is
 * asked. Any other page connects to nobody but its server.
 */
export function phoneOrigins(userAgent: string | null): string[] {
  return /android/i.test(userAgent ?? "") ? ["ws://localhost:*", "http://localhost"] : [];
}
