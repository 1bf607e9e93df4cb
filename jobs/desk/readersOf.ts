import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import { maskAddress } from '../../privacy/identity/maskAddress.ts';
import { type ChatReads, whatChatReads } from '../../privacy/records/chatReaders.ts';
import type { JobContext } from '../context.ts';
import { recipientOf } from '../steps/emailDataSubject.ts';

/** Who reads what an agent answers publicly on the ticket. */
export interface Readers {
  email?: { to: string; name?: string };
  chat: ChatReads;
}

type Parts = Pick<JobContext, 'requests' | 'chats' | 'sealer'>;

/**
 * The words of an agent go to the address on file, and into the chat where that may read them. For anybody else the chat says
 * the same whether there is an address on file or not.
 */
export const readersOf = async (request: PrivacyRequest, parts: Parts): Promise<Readers> => {
  const email = recipientOf(request, parts);
  const chat = await whatChatReads(request, parts);
  const silent = chat === 'hint' && !email && isFinished(request.state);
  return { ...(email && { email }), chat: silent ? 'nothing' : chat };
};

/** For the agents, before they write. `named`: with the masked address, on a ticket that says who it is. */
export const readersLine = ({ email, chat }: Readers, named: boolean): string => {
  const inChatToo = chat === 'words';
  const where = email
    ? `${named ? maskAddress(email.to) : 'the customer'} by email ${inChatToo ? 'and into the chat' : 'only'}`
    : inChatToo
      ? 'the customer in the chat only'
      : 'nobody: no address is established. Choose "handled" or "refuse" once you have dealt with it';
  const left = email && inChatToo ? ' Whoever still sits in the chat gets no email.' : '';
  return `A public reply goes to: ${where}.${left}`;
};

/** Somebody works on it: then its ticket says who it is. */
export const isWaiting = ({ state }: Pick<PrivacyRequest, 'state'>): boolean =>
  state === 'awaiting_decision' || state === 'needs_attention';

/** What changes when somebody else, or nobody any more, would read a reply. Names nobody. */
export const readersKey = ({ email, chat }: Readers): string =>
  `${email ? 'email' : 'no email'}, ${chat === 'words' ? 'chat' : 'no chat'}`;
