import { Emblem } from "@/components/motif/emblem";
import { cx } from "@/components/ui/class-names";
import type { CompanionDefinition } from "@/lib/companion/contract";

const plates: Record<CompanionDefinition["plate"], string> = {
  neutral: "bg-overlay text-ink-2 [--plate:var(--overlay)]",
  lapis: "bg-lapis-ground text-lapis [--plate:var(--lapis-ground)]",
  malachite: "bg-malachite-ground text-malachite [--plate:var(--malachite-ground)]",
  carnelian: "bg-carnelian-ground text-carnelian [--plate:var(--carnelian-ground)]",
  gold: "bg-gold-ground text-gold-soft [--plate:var(--gold-ground)]",
};

/** A companion's picture, or the engraving that stands for it, in a framed plate. */
export function Plate(props: {
  face:
    | Pick<CompanionDefinition, "emblem" | "plate" | "avatar">
    | { emblem: string; plate: CompanionDefinition["plate"]; avatar: string | null };
  className?: string;
  children?: React.ReactNode;
}) {
  const { emblem, plate, avatar } = props.face;
  return (
    <span
      className={cx(
        "relative block overflow-hidden rounded-control after:pointer-events-none after:absolute after:inset-[7px] after:border after:border-current after:opacity-30",
        plates[plate],
        props.className,
      )}
    >
      <span aria-hidden="true" className="absolute inset-0 grid place-items-center py-2.5">
        <Emblem name={emblem} width={168} className="h-full w-auto max-w-full [--plate:inherit]" />
      </span>
      {avatar && (
        // biome-ignore lint/performance/noImgElement: stored in the size that it is shown in
        <img
          src={`/api/companions/avatars/${avatar}`}
          alt=""
          className="absolute inset-0 size-full object-cover"
        />
      )}
      {props.children}
    </span>
  );
}
