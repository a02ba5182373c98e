import { Note } from "@/components/ui/note";
import { Time } from "@/components/ui/time";
import type { PasskeyView, StepUpWays } from "@/lib/auth/step-up/contract";
import { AddPasskeyForm, RemovePasskeyForm, RenamePasskeyForm } from "../_forms/passkey-forms";
import { Part } from "./part";
import { Row, Rows } from "./rows";

/** `origin`: where browsers accept passkeys of this site; null where they accept none. */
export function PasskeysPart(props: {
  passkeys: PasskeyView[];
  ways: StepUpWays;
  origin: string | null;
}) {
  return (
    <Part
      title="Passkeys"
      lead="A passkey signs you in with your fingerprint, your face or your device's own code, and confirms what moves money. It cannot be phished."
    >
      {props.passkeys.length > 0 && (
        <Rows>
          {props.passkeys.map((passkey) => (
            <Row key={passkey.id} title={passkey.name} below={<PasskeyFacts passkey={passkey} />}>
              <RenamePasskeyForm passkey={passkey} />
              <RemovePasskeyForm passkey={passkey} ways={props.ways} />
            </Row>
          ))}
        </Rows>
      )}
      {props.origin === null ? (
        <Note>
          This site has only a number for an address, and browsers keep passkeys for names only.
        </Note>
      ) : (
        <AddPasskeyForm ways={props.ways} origin={props.origin} />
      )}
    </Part>
  );
}

function PasskeyFacts({ passkey }: { passkey: PasskeyView }) {
  return (
    <>
      {passkey.synced ? "On several devices. " : "On one device. "}
      {passkey.lastUsedAt ? (
        <>
          Last used <Time at={passkey.lastUsedAt} />
        </>
      ) : (
        <>
          Added <Time at={passkey.createdAt} show="day" />
        </>
      )}
    </>
  );
}
