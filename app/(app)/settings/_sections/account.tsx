import { WalletForm } from "@/app/(auth)/_forms/wallet-form";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { signUpAction } from "@/lib/auth/actions";
import type { AccountView } from "@/lib/auth/contract";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { EmailForm, FirstEmailForm, SendVerificationForm } from "../_forms/email-forms";
import { HandleForm } from "../_forms/handle-form";
import { Part } from "./part";

export function NamePart({ handle }: { handle: string }) {
  return (
    <Part title="Public name" lead="Everybody sees it. Your earlier messages carry the new one.">
      <HandleForm handle={handle} />
    </Part>
  );
}

export function GuestPart({ handle }: { handle: string }) {
  return (
    <Part
      title="Keep this account"
      lead={`You play as ${handle}, a guest: whoever clears this browser's cookies loses it. With an e-mail address or a wallet it is yours, with your money and your attempts, and you get more play money.`}
    >
      <SignUpForm guestHandle={handle} signUpAction={signUpAction} next="/settings/profile" />
      <div className="mt-4">
        <WalletForm link next="/settings/profile" />
      </div>
    </Part>
  );
}

export function EmailPart({ account, ways }: { account: AccountView; ways: StepUpWays }) {
  const { email, hasPassword, emailWorks } = account;
  return (
    <Part
      title="E-mail"
      lead={
        email
          ? "For signing in and for setting a new password."
          : "With an address and a password you can also sign in without your wallet."
      }
    >
      {email && (
        <p className="mb-4 flex flex-wrap items-center gap-2.5 [overflow-wrap:anywhere]">
          {email.address}
          <Tag tone={email.verified ? "success" : "neutral"}>
            {email.verified ? "Confirmed" : "Not confirmed yet"}
          </Tag>
        </p>
      )}
      {emailWorks ? (
        <div className="flex flex-col gap-5">
          {email && !email.verified && <SendVerificationForm />}
          {hasPassword ? <EmailForm /> : <FirstEmailForm ways={ways} />}
        </div>
      ) : (
        <Note>
          This server sends no e-mail yet, so addresses cannot be confirmed or changed: its operator
          has to set a mail server.
        </Note>
      )}
    </Part>
  );
}
