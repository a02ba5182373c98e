/** Places that give an address to anybody for a few minutes. */
const domains = new Set(
  `10minutemail.com 10minutemail.net 1secmail.com 1secmail.net 1secmail.org 20minutemail.com
   33mail.com anonaddy.me burnermail.io byom.de cock.li crazymailing.com discard.email
   discardmail.com dispostable.com dropmail.me emailfake.com emailondeck.com fakeinbox.com
   fakemail.net filzmail.com getairmail.com getnada.com grr.la guerrillamail.biz guerrillamail.com
   guerrillamail.de guerrillamail.info guerrillamail.net guerrillamail.org guerrillamailblock.com
   harakirimail.com inboxbear.com inboxkitten.com incognitomail.org jetable.org mail-temp.com
   mail.tm mailcatch.com maildrop.cc mailforspam.com mailinator.com mailinator.net mailnesia.com
   mailnull.com mailsac.com mailtothis.com meltmail.com minutemail.com mintemail.com moakt.com
   mohmal.com mytemp.email mytrashmail.com nada.email no-spam.ws nowmymail.com one-time.email
   pokemail.net sharklasers.com smailpro.com spam4.me spambox.us spamgourmet.com spamex.com
   temp-mail.io temp-mail.org tempail.com tempinbox.com tempmail.dev tempmail.plus tempmailo.com
   tempr.email throwawaymail.com tmail.io tmailor.com tmpmail.net tmpmail.org trash-mail.com
   trashmail.com trashmail.de trashmail.io trashmail.net trashmail.ws trbvm.com wegwerfmail.de
   wegwerfmail.net yopmail.com yopmail.fr yopmail.net zeroe.ml`.split(/\s+/),
);

/** Whether an address is of a place that gives one to anybody for a few minutes. */
export function isDisposable(email: string): boolean {
  const domain = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const parts = domain.split(".");
  return parts.some((_, index) => domains.has(parts.slice(index).join(".")));
}
