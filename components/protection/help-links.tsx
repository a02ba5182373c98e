/** Where somebody finds help who plays more than they want to. */
const places = [
  { href: "https://www.begambleaware.org", name: "BeGambleAware", where: "United Kingdom" },
  { href: "https://www.ncpgambling.org", name: "NCPG, 1-800-522-4700", where: "United States" },
  { href: "https://www.check-dein-spiel.de", name: "Check dein Spiel", where: "Germany" },
  { href: "https://www.joueurs-info-service.fr", name: "Joueurs Info Service", where: "France" },
  {
    href: "https://www.gamblinghelponline.org.au",
    name: "Gambling Help Online",
    where: "Australia",
  },
  { href: "https://www.gamblingtherapy.org", name: "Gambling Therapy", where: "Everywhere" },
];

export function HelpLinks() {
  return (
    <ul className="border-t border-line text-sm">
      {places.map(({ href, name, where }) => (
        <li
          key={href}
          className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1.5"
        >
          <a
            href={href}
            rel="noreferrer"
            className="flex min-h-8 items-center pointer-coarse:min-h-11"
          >
            {name}
          </a>
          <span className="text-ink-3">{where}</span>
        </li>
      ))}
    </ul>
  );
}
