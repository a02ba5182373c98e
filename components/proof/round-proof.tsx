import { exportHref, PROOF, VERIFIER } from "@/components/bounty/links";
import { buttonLook } from "@/components/ui/button";
import { DescriptionList } from "@/components/ui/description-list";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import type { RoundView } from "@/lib/bounty/contract";
import type { Anchor } from "@/lib/proof/anchor";
import type { SignedCheckpoint } from "@/lib/proof/checkpoint";
import type { SignedManifest } from "@/lib/proof/manifest";
import { anchorRows } from "./anchor-rows";
import { monoRow } from "./mono";
import { RevealCheck } from "./reveal-check";

type Version = { hash: string; reason: string | null; signed: SignedManifest };

/** Where a round's proof is: its manifests, what is signed of its chain, and its export. */
export function RoundProof(props: {
  round: RoundView;
  manifests: Version[];
  checkpoint: SignedCheckpoint;
  /** The newest first; null where no blockchain is configured. */
  anchors: Anchor[] | null;
}) {
  const { round, manifests, checkpoint, anchors } = props;
  const newest = manifests.at(-1);
  const [first] = manifests;
  return (
    <section id={PROOF} className="rule-double mt-8 pt-5">
      <h2>Proof</h2>
      {newest?.reason && (
        <Note className="mt-3">
          Version {newest.signed.body.version} of the manifest, since{" "}
          <Time at={newest.signed.body.at} />: {newest.reason} What was paid before keeps the
          version it was paid under.
        </Note>
      )}
      {round.reveal && first && (
        <RevealCheck reveal={round.reveal} promptHash={first.signed.body.promptHash} />
      )}
      <DescriptionList
        className="mt-3"
        rows={[
          ...manifests.map(({ hash, signed }) =>
            monoRow(`Manifest, version ${signed.body.version}`, hash),
          ),
          { label: "Links signed", value: checkpoint.body.size.toLocaleString("en") },
          { label: "Signed", value: <Time at={checkpoint.body.at} /> },
          monoRow("Head", checkpoint.body.head),
          monoRow("Key", checkpoint.key),
          ...(anchors ? anchorRows(anchors) : []),
        ]}
      />
      <div className="no-print mt-4 flex flex-wrap gap-2.5">
        <a href={exportHref(round.number)} download className={buttonLook()}>
          Download the export
        </a>
        <LinkButton href={VERIFIER}>Verify it</LinkButton>
        <a href={`/api/v1/rounds/${round.number}/manifests`} className={buttonLook()}>
          Read the manifest
        </a>
      </div>
    </section>
  );
}
