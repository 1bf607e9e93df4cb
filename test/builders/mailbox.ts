import type { Inbox } from '../../local/inbox/inbox.ts';
import type { MailDetail, MailSummary } from '../../local/inbox/storedMail.ts';
import { codeInText } from '../../processes/codeInText.ts';

export interface Mailbox {
  /** Mails to this address, oldest first. */
  to(address: string): Promise<MailDetail[]>;
  /** Every mail, oldest first. */
  all(): Promise<MailDetail[]>;
  /** The code in the newest mail to this address that carries one. */
  codeFor(address: string): Promise<string>;
}

/** Reads the inbox over its API. */
export const mailboxOf = (inbox: Inbox): Mailbox => {
  const get = async <Body>(path: string): Promise<Body> =>
    (await (await fetch(`${inbox.url}/api/v1${path}`)).json()) as Body;
  const listed = async (): Promise<MailSummary[]> =>
    (await get<{ messages: MailSummary[] }>('/messages?limit=1000')).messages.reverse();
  const listedTo = async (address: string): Promise<MailSummary[]> =>
    (await listed()).filter((mail) => mail.To.some((one) => one.Address === address));
  // One by one they are fetched only where somebody reads them: a long test has hundreds.
  const whole = (mails: readonly MailSummary[]): Promise<MailDetail[]> =>
    Promise.all(mails.map(({ ID }) => get<MailDetail>(`/message/${ID}`)));
  return {
    all: async () => whole(await listed()),
    to: async (address) => whole(await listedTo(address)),
    codeFor: async (address) => {
      for (const mail of (await listedTo(address)).reverse()) {
        const code = codeIn((await whole([mail]))[0]);
        if (code !== undefined) return code;
      }
      throw new Error('no mail carries a code');
    },
  };
};

export const codeIn = (mail: MailDetail | undefined): string | undefined => codeInText(mail?.Text ?? '');
