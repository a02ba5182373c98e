import { WalletForm } from "@/app/(auth)/_forms/wallet-form";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { readAccount } from "@/lib/auth";
import { signUpAction } from "@/lib/auth/actions";
import type { AccountView } from "@/lib/auth/contract";
import type { Context } from "@/lib/context";
import { EmailForm, SendVerificationForm } from "../_forms/email-forms";
import { HandleForm } from "../_forms/handle-form";
import { PasswordForm } from "../_forms/password-form";
import { UnlinkWallet } from "../_forms/row-button";
import { Part } from "./part";

/** Who one is and how one gets in. */
export async function AccountSection({ ctx }: { ctx: Context }) {
  const account = await readAccount(ctx);
  return (
    <>
      {account.guest && <GuestPart handle={account.handle} />}
      {!account.guest && (
        <Part
          title="Public name"
          lead="Everybody sees it. Your earlier messages carry the new one."
        >
          <HandleForm handle={account.handle} />
        </Part>
      )}
      {!account.guest && <EmailPart account={account} />}
      {account.hasPassword && (
        <Part title="Password" lead="Changing it signs out every other device.">
          <PasswordForm />
        </Part>
      )}
      {!account.guest && <WalletsPart wallets={account.wallets} />}
    </>
  );
}

function GuestPart({ handle }: { handle: string }) {
  return (
    <Part
      title="Keep this account"
      lead={`You play as ${handle}, a guest: whoever clears this browser's cookies loses it. With an e-mail address or a wallet it is yours, with your money and your attempts, and you get more play money.`}
    >
      <SignUpForm guestHandle={handle} signUpAction={signUpAction} next="/settings" />
      <div className="mt-4">
        <WalletForm link next="/settings" />
      </div>
    </Part>
  );
}

function EmailPart({ account }: { account: AccountView }) {
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
          <EmailForm hasPassword={hasPassword} />
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

function WalletsPart({ wallets }: { wallets: AccountView["wallets"] }) {
  return (
    <Part
      title="Wallets"
      lead="A Solana wallet that is linked here signs you in. It is asked for a signature only: no money moves."
    >
      {wallets.length > 0 && (
        <ul className="mb-4 border-t border-line">
          {wallets.map(({ address, linkedAt }) => (
            <li
              key={address}
              className="flex items-center justify-between gap-4 border-b border-line py-2.5"
            >
              <div className="min-w-0">
                <code className="block font-mono text-xs [overflow-wrap:anywhere]">{address}</code>
                <span className="text-xs text-ink-3">
                  Linked <Time at={linkedAt} show="day" />
                </span>
              </div>
              <UnlinkWallet address={address} />
            </li>
          ))}
        </ul>
      )}
      <WalletForm link next="/settings" />
    </Part>
  );
}
