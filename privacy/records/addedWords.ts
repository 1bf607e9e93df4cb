import { isFinished } from '../../domain/states.ts';
import type { PrivacyRequest } from '../../models/privacyRequest/privacyRequest.ts';
import type { PrivacyContext } from '../requests/context.ts';
import { openField, type SealedContents, sealFor } from './sealedFields.ts';

const WORDS_KEPT = 10;
const LINES_KEPT = 40;

/** What one conversation with a person may bring to a ticket: all of it must fit into one comment, escaped. */
const TALK_LINES = 200;
const TALK_CHARACTERS = 48_000;
/** A longer line comes to the ticket in parts. */
const LONGEST_PART = 3_000;

/** What somebody says who asks once more. */
export interface Words {
  message?: string | undefined;
  address?: string | undefined;
  transcript?: SealedContents['transcript'] | undefined;
}

/**
 * Whoever asks for a person again has something more to say: it reaches the agent who has the first request. The worker
 * may move that on meanwhile: the words are added in whatever state it is then.
 * @returns the request as it is then, or `undefined` when it has ended.
 */
export const addWords = async (
  { requests, sealer, clock }: Pick<PrivacyContext, 'requests' | 'sealer' | 'clock'>,
  open: PrivacyRequest,
  words: Words,
): Promise<PrivacyRequest | undefined> => {
  let now: PrivacyRequest | undefined = open;
  while (now && !isFinished(now.state)) {
    const added = withMore(openField(sealer, now, 'added') ?? [], words);
    if ((now.kind !== 'human' && now.kind !== 'complaint') || !now.dataKey || !added) return now;
    const saved = await requests.amend(now._id, {
      state: now.state,
      set: {},
      seal: { added: sealFor(sealer, now, 'added', added) },
      unset: ['question'],
      workAt: clock.now(),
      audit: { actor: 'customer', what: 'more_was_said' },
    });
    if (saved) return saved;
    now = await requests.find(String(open._id));
  }
  return undefined;
};

/** Nothing where nothing is new, or where enough is kept. */
const withMore = (
  known: SealedContents['added'],
  { message, address, transcript = [] }: Words,
): SealedContents['added'] | undefined => {
  const more = {
    ...(message !== undefined && { message }),
    ...(address !== undefined && { address }),
    transcript: transcript.slice(-LINES_KEPT),
  };
  const repeated = JSON.stringify(known.at(-1)) === JSON.stringify(more);
  const empty = message === undefined && transcript.length === 0;
  const isFull = known.filter(({ line }) => !line).length >= WORDS_KEPT;
  return repeated || empty || isFull ? undefined : [...known, more];
};

/** What was added before, and this line after it: `known` where the turn has been added already, `full` where no more is taken. */
export const withLine = (
  known: SealedContents['added'],
  { text, turn, at }: { text: string; turn: string; at: Date },
): SealedContents['added'] | 'known' | 'full' => {
  if (known.some(({ line }) => line?.turn === turn)) return 'known';
  const lines = known.filter(({ line }) => line);
  const length = lines.reduce((sum, { message = '' }) => sum + lengthOf(message), lengthOf(text));
  if (lines.length >= TALK_LINES || length > TALK_CHARACTERS) return 'full';
  const parts = text.match(new RegExp(`[^]{1,${LONGEST_PART}}`, 'gu')) ?? [];
  return [...known, ...parts.map((message) => ({ message, transcript: [], line: { turn, at } }))];
};

/** With each sign that a note has to escape at its longest. */
const lengthOf = (text: string): number => text.length + 5 * (text.match(/[<>&"']/g)?.length ?? 0);
