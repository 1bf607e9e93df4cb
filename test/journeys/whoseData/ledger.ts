import { HUMANS, MAILBOXES } from './cast.ts';
import type { WhoIsOnFile } from './claims.ts';

/** One chat window, with whoever sits at it. */
export interface WalkChat {
  id: string;
  /** Everybody who has sat here; the last one sits here now. */
  humans: string[];
  /** Addresses that were named here, by whom, and how many lines of proved people there were before. */
  named: { human: string; address: string; after: number }[];
  /** What was begun last, and as whom. */
  asked?: { kind: string; address: string; requestId?: string };
  nonce?: string;
  /** Facts that were asked for. */
  facts?: string[];
  /** The address whose code was typed last, and how long that counts. */
  code?: { address: string; until: Date };
  /** Whose facts were known. */
  known?: string;
  /** Who has surely been proved here, from the line with the code on until somebody else is named or the time is over. */
  proved?: { subjectId: string; until: Date };
}

/** What walks are there to try. */
export const HAPPENINGS = [
  'somebody asks',
  'somebody else sits down',
  'somebody proves to see the status',
  'somebody proves to cancel',
  'a code is right',
  'a code is wrong',
  'facts are right',
  'facts are wrong',
  'it is left to an agent',
  'a yes files it',
  'it is filed without a proof',
  'it is cancelled',
  '"not me" stops it',
  'agent: reply',
  'agent: approve',
  'agent: approve_1',
  'agent: approve_2',
  'agent: handled',
  'agent: refuse',
  'agent: solve',
  'the worker works',
  'time passes',
  'company: address',
  'company: delete',
  'company: subscribe',
  'company: form',
  'the mail server goes',
  'the mail server comes back',
  'opt-outs are kept',
  'an export is fetched',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

/** What the walk itself knows of who asked for what; nothing in it was worked out by the product. */
export interface Ledger {
  happened: Set<Happening>;
  chats: WalkChat[];
  /** Whoever has begun a request, by its id. */
  askers: Map<string, { human: string; chat: string; address?: string; kind: string; step: number }>;
  /** Lines that were surely typed by somebody proved, by their mark. */
  provedLines: { mark: string; human: string; chat: string; subjectId: string }[];
  optedOut: Set<string>;
  /** Chats of requests that somebody has said were not theirs. */
  silenced: Set<string>;
  /** Who was on file, at each step. */
  onFile: WhoIsOnFile[];
  /** Every subject that was ever on file, by the hash that the product keeps of it. */
  subjects: Map<string, string>;
  /** At which step a subject's erasure ended. */
  erased: Map<string, number>;
  /** Requests whose tickets must name nobody, once they have been looked after, by the erased subject. */
  toBlacken: Map<string, string>;
}

export const emptyLedger = (): Ledger => ({
  happened: new Set(),
  chats: [],
  askers: new Map(),
  provedLines: [],
  optedOut: new Set(),
  silenced: new Set(),
  onFile: [],
  subjects: new Map(),
  erased: new Map(),
  toBlacken: new Map(),
});

export const sitsAt = (chat: WalkChat): string => chat.humans.at(-1) ?? '';

export const readersOf = (address: string): readonly string[] => MAILBOXES[address] ?? [];

/** Whose account a subject is: the human's who opened it, or who reads the address of the subscription. */
export const humansOf = (subjectId: string, onFile: WhoIsOnFile): readonly string[] => {
  const [kind = '', id = ''] = subjectId.split(':');
  if (kind === 'accounts')
    return HUMANS.filter(({ accounts }) => accounts.includes(id.slice(1))).map((one) => one.id);
  const reader = onFile.readers.find((one) => one.id === id);
  return reader ? readersOf(reader.address) : [];
};
