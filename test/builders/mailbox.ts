import type { Inbox } from '../../local/inbox/inbox.ts';
import type { MailDetail, MailSummary } from '../../local/inbox/storedMail.ts';
import { codeInText } from '../../processes/codeInText.ts';

export interface Mailbox {
  /** Mails to this address, oldest first. */
  to(address: string): Promise<MailDetail[]>;
  /** Every mail, oldest first. */
  all(): Promise<MailDetail[]>;
  /** The code in the newest mail to this address. */
  codeFor(address: string): Promise<string>;
}

/** Reads the inbox over its API. */
export const mailboxOf = (inbox: Inbox): Mailbox => {
  const get = async <Body>(path: string): Promise<Body> =>
    (await (await fetch(`${inbox.url}/api/v1${path}`)).json()) as Body;
  const all = async (): Promise<MailDetail[]> => {
    const { messages } = await get<{ messages: MailSummary[] }>('/messages?limit=1000');
    return Promise.all(messages.reverse().map(({ ID }) => get<MailDetail>(`/message/${ID}`)));
  };
  const to = async (address: string) =>
    (await all()).filter((mail) => mail.To.some((one) => one.Address === address));
  return {
    all,
    to,
    codeFor: async (address) => {
      const code = codeIn((await to(address)).at(-1));
      if (code === undefined) throw new Error('the newest mail carries no code');
      return code;
    },
  };
};

export const codeIn = (mail: MailDetail | undefined): string | undefined => codeInText(mail?.Text ?? '');
