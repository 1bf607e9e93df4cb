import type { MailDetail, MailSummary } from '../../local/inbox/storedMail.ts';
import { codeInText } from '../codeInText.ts';
import type { Narrator } from './narrator.ts';
import { must, until } from './until.ts';

export interface InboxClient {
  /** The next mail to this address that was not read yet, told. */
  next(address: string): Promise<MailDetail>;
}

/** Reads the local inbox through its API, as a person reads the page. */
export const createInboxClient = (inboxUrl: string, narrator: Narrator): InboxClient => {
  const seen = new Set<string>();
  const get = async <Body>(path: string): Promise<Body> =>
    (await (await fetch(`${inboxUrl}/api/v1${path}`)).json()) as Body;
  return {
    next: async (address) => {
      const { ID } = await until(`a mail to ${address}`, async () => {
        const { messages } = await get<{ messages: MailSummary[] }>('/messages?limit=1000');
        // Newest first: the oldest that was not read comes next.
        return messages.findLast(
          (mail) => !seen.has(mail.ID) && mail.To.some((to) => to.Address === address),
        );
      });
      seen.add(ID);
      const mail = await get<MailDetail>(`/message/${ID}`);
      narrator.tell('mail', `To ${address}: "${mail.Subject}"`);
      return mail;
    },
  };
};

/** The eight digits of a mail with a code. */
export const codeIn = (mail: MailDetail): string => {
  const code = codeInText(mail.Text);
  must(code, `the mail "${mail.Subject}" carries no code`);
  return code;
};
