import { Emblem } from "@/components/motif/emblem";
import { cx } from "@/components/ui/class-names";
import type { CompanionFace } from "@/lib/chat/contract";

/** The inlay stones that faces stand on. */
export const plates: Record<string, string> = {
  neutral: "bg-overlay text-ink-2 [--plate:var(--overlay)]",
  lapis: "bg-lapis-ground text-lapis [--plate:var(--lapis-ground)]",
  gold: "bg-gold-ground text-gold-soft [--plate:var(--gold-ground)]",
  malachite: "bg-malachite-ground text-malachite [--plate:var(--malachite-ground)]",
  carnelian: "bg-carnelian-ground text-carnelian [--plate:var(--carnelian-ground)]",
};

const sizes = {
  tiny: { box: "h-7.5 w-6", width: 20 },
  small: { box: "h-[42px] w-[34px]", width: 30 },
  normal: { box: "h-12 w-[38px]", width: 34 },
};

/** A companion as a cartouche: its picture, or the engraving that stands for it. */
export function Face(props: {
  face: Pick<CompanionFace, "avatar" | "emblem" | "plate">;
  size?: keyof typeof sizes;
  className?: string;
}) {
  const { face } = props;
  const { box, width } = sizes[props.size ?? "normal"];
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center overflow-hidden rounded-cartouche",
        plates[face.plate] ?? plates.neutral,
        box,
        props.className,
      )}
    >
      {face.avatar ? (
        // biome-ignore lint/performance/noImgElement: stored in the size that it is shown in
        <img
          src={`/api/companions/avatars/${face.avatar}`}
          alt=""
          className="size-full object-cover"
        />
      ) : (
        <Emblem name={face.emblem} width={width} className="[--plate:inherit]" />
      )}
    </span>
  );
}
