const apps = [
  ["Phantom", "https://phantom.app/ul/browse/"],
  ["Solflare", "https://solflare.com/ul/v1/browse/"],
  ["Backpack", "https://backpack.app/ul/v1/browse/"],
] as const;

/** Links by which the wallet apps open a page in their own browser. */
export function browseLinks(page: string): { name: string; href: string }[] {
  const ref = encodeURIComponent(new URL(page).origin);
  return apps.map(([name, base]) => ({
    name,
    href: `${base}${encodeURIComponent(page)}?ref=${ref}`,
  }));
}

export const isAndroid = (userAgent: string): boolean => /android/i.test(userAgent);

export function isPhone(userAgent: string): boolean {
  return /android|iphone|ipad|ipod/i.test(userAgent);
}
