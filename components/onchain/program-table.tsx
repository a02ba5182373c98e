import { DescriptionList } from "@/components/ui/description-list";
import { Tag } from "@/components/ui/tag";
import type { Cluster } from "@/lib/onchain/contract";
import type { ProgramView } from "@/lib/relay/contract";
import { AddressLink } from "./address-link";

const titles = {
  bounty: { title: "bounty", does: "keeps the fees and the prize pool of each round" },
  token: { title: "token", does: "keeps stakes and rewards of the 100Bs token" },
};

/** Each program: where it is, who could replace it, and whether it is the one in this source. */
export function ProgramTable({ programs, cluster }: { programs: ProgramView[]; cluster: Cluster }) {
  return (
    <div className="rule-double">
      {programs.map((program) => (
        <section
          key={program.name}
          aria-labelledby={`program-${program.name}`}
          className="border-b border-line py-4"
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1.5">
            <h3 id={`program-${program.name}`} className="text-lg">
              {titles[program.name].title}
              <span className="ml-2.5 font-text text-sm text-ink-3">
                {titles[program.name].does}
              </span>
            </h3>
            <SourceTag program={program} />
          </div>
          <DescriptionList className="mt-2" rows={rowsOf(program, cluster)} />
        </section>
      ))}
    </div>
  );
}

function rowsOf(
  { address, deployedSlot, authority, hashes, built }: ProgramView,
  cluster: Cluster,
) {
  const found = built !== null && hashes.includes(built) ? built : (hashes.at(-1) ?? null);
  return [
    { label: "Address", value: <AddressLink address={address} cluster={cluster} />, long: true },
    { label: "Deployed in slot", value: deployedSlot ?? "not deployed" },
    {
      label: "Upgrade authority",
      value: authority ? (
        <AddressLink address={authority} cluster={cluster} />
      ) : (
        "nobody: it stays as it is for ever"
      ),
      long: true,
    },
    { label: "SHA-256 of the code there", value: <Hash hash={found} />, long: true },
    { label: "SHA-256 built from this source", value: <Hash hash={built} />, long: true },
  ];
}

function Hash({ hash }: { hash: string | null }) {
  return hash ? <code className="font-mono text-xs break-all">{hash}</code> : <>not known</>;
}

function SourceTag({ program: { deployedSlot, built, hashes } }: { program: ProgramView }) {
  if (deployedSlot === null) return <Tag tone="play">Not deployed</Tag>;
  if (built !== null && hashes.includes(built))
    return <Tag tone="success">Same as this source</Tag>;
  return <Tag tone="danger">Not what this source builds</Tag>;
}
