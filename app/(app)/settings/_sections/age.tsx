import { AdultSwitch } from "@/components/protection/adult-switch";
import { DeclarationForm } from "@/components/protection/declaration-form";
import { Time } from "@/components/ui/time";
import { declareMyselfAction, setAdultContentAction } from "@/lib/protection/actions";
import { ADULT_AGE, type AdultStanding, type RealMoneyStanding } from "@/lib/protection/contract";
import { Part } from "./part";

/** What is on record of somebody's age: who said it, how sure it is, and when. Never a document. */
export function AgePart({
  standing,
  adult,
}: {
  standing: RealMoneyStanding;
  adult: AdultStanding;
}) {
  const { attestation } = standing;
  return (
    <Part
      title="Age"
      anchor="age"
      lead="Some things are for adults: real money, and companions who speak of everything. We keep what you say of yourself, and no document."
    >
      {attestation ? (
        <p className="text-sm text-ink-2">
          {attestation.adult ? "An adult" : "Not an adult"}, by your own word of{" "}
          <Time at={attestation.at} show="day" />. Nobody has checked it.
        </p>
      ) : (
        <DeclarationForm standing={{ ...standing, refusal: null }} action={declareMyselfAction} />
      )}
      {(adult.age ?? 0) >= ADULT_AGE && (
        <AdultSwitch off={adult.off} action={setAdultContentAction} />
      )}
    </Part>
  );
}
