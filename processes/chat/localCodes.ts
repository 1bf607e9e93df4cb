import type { MailDetail, MailSummary } from '../../local/inbox/storedMail.ts';
import { codeInText } from '../codeInText.ts';

/** The code that went to an address, read from the local inbox as a person would. */
export interface LocalCodes {
  /** The newest code that was not read before; `undefined` where none comes in time. */
  next(address: string): Promise<string | undefined>;
}

const PATIENCE_MS = 15_000;
const LOOK_EVERY_MS = 200;

/** Mails that are there already carry codes of earlier conversations: they are left out. */
export const openLocalCodes = async (inboxUrl: string, patienceMs = PATIENCE_MS): Promise<LocalCodes> => {
  const get = async <Body>(path: string): Promise<Body> =>
    (await (await fetch(`${inboxUrl}/api/v1${path}`)).json()) as Body;
  const mailsTo = async (address: string): Promise<MailSummary[]> => {
    const { messages } = await get<{ messages: MailSummary[] }>('/messages?limit=200');
    return messages.filter(({ To }) => To.some((to) => to.Address.toLowerCase() === address));
  };
  const { messages } = await get<{ messages: MailSummary[] }>('/messages?limit=1000');
  const seen = new Set(messages.map(({ ID }) => ID));

  const look = async (address: string): Promise<string | undefined> => {
    for (const { ID } of await mailsTo(address)) {
      if (seen.has(ID)) continue;
      seen.add(ID);
      const code = codeInText((await get<MailDetail>(`/message/${ID}`)).Text);
      if (code !== undefined) return code;
    }
    return undefined;
  };
  return {
    next: async (address) => {
      const end = Date.now() + patienceMs;
      for (;;) {
        const code = await look(address.toLowerCase());
        if (code !== undefined || Date.now() > end) return code;
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
      }
    },
  };
};
