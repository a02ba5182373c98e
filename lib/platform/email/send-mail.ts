import { createTransport } from "nodemailer";

export type Mail = {
  /** Names the message for ever: a receiver that gets it twice can tell. */
  id: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments: readonly { name: string; type: string; content: Uint8Array }[];
};

const TIMEOUT_MS = 20_000;

/** Hands one message to the mail server at `url`; resolves once the server has taken it. */
export async function sendMail(url: string, { id, ...mail }: Mail): Promise<void> {
  const transport = createTransport({
    url,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
  });
  try {
    const { from, to, subject, text, html } = mail;
    await transport.sendMail({
      messageId: `<${id}@anubis>`,
      from,
      to,
      subject,
      text,
      html,
      attachments: mail.attachments.map(({ name, type, content }) => ({
        filename: name,
        contentType: type,
        content: Buffer.from(content),
      })),
    });
  } finally {
    transport.close();
  }
}
