import { AppError } from '../../errors.ts';
import type { LogEntry } from './conversation.ts';
import { atRevision, READ_LIMIT, readEntry, storedSince } from './log.ts';
import { isTheirs, type Proof, type ProvedInterval, withoutProof, withProof } from './persons.ts';
import type { StoredEntry } from './schema.ts';
import { DURABLE, type StoreContext } from './storeContext.ts';

const TRIES = 50;

/** Who was proved in a conversation, from which line to which. */
export interface ProvedLines {
  /**
   * From the next line on, the conversation is this person's. Called within a turn, that is the line which the turn answers.
   * May be repeated.
   */
  markProved(conversationId: string, proof: Proof): Promise<void>;
  /**
   * The same for a chat of an earlier version, which kept no record: its lines of this time. Does nothing where anybody is
   * marked.
   */
  markProvedThen(
    conversationId: string,
    past: { subjectKey: string; since: Date; until: Date },
  ): Promise<void>;
  /** What comes after the last line is nobody's, unless it is one of `except`, who stay proved. */
  endProof(conversationId: string, except?: readonly string[]): Promise<void>;
  /**
   * Whether somebody else than this person was proved in a conversation since, or has named another address there. Not known
   * of a chat in which nobody was ever proved: then `false`.
   */
  isOthersNow(conversationId: string, subjectKey: string): Promise<boolean>;
  /** An address was named: where it is another than the last one, somebody else may sit there from now on. */
  nameAddress(conversationId: string, addressKey: string): Promise<void>;
  /**
   * Since when the same person sits there, as far as anybody can tell, and the address they named: no other was named since,
   * nobody else proved or signed in, and no proof taken back. `undefined` where that is not known.
   */
  sameSince(conversationId: string): Promise<{ since: Date; addressKey?: string } | undefined>;
  /** Conversations in which the person with one of these keys was proved. */
  provedTo(subjectKeys: readonly string[]): Promise<string[]>;
  /** The lines of this person, oldest first, without those that are redacted. */
  linesOf(conversationId: string, subjectKeys: readonly string[]): Promise<LogEntry[]>;
  /** Those of the lines with these numbers that can still be read. */
  linesAt(conversationId: string, seqs: readonly number[]): Promise<LogEntry[]>;
}

export const createProvedLines = (context: StoreContext): ProvedLines => {
  const { conversations, clock, tenant } = context;

  /** Replaces the intervals, which no line and no other change may come in between. */
  const change = async (
    conversationId: string,
    next: (persons: ProvedInterval[], seq: number) => ProvedInterval[] | undefined,
  ): Promise<void> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const found = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { seq: 1, persons: 1, revision: 1 } },
      );
      if (!found) return;
      const persons = next(found.persons ?? [], found.seq);
      if (!persons || sameIntervals(persons, found.persons ?? [])) return;
      const { matchedCount } = await conversations.updateOne(
        { _id: conversationId, tenant, seq: found.seq, ...atRevision(found) },
        { $set: { persons }, $inc: { revision: 1 } },
        DURABLE,
      );
      if (matchedCount === 1) return;
    }
    throw new AppError('store_conflict', 'A proof met another line at every try.', { retryable: true });
  };

  const sitDown = async (
    conversationId: string,
    who: { addressKey?: string },
    unless: Record<string, unknown> = {},
  ): Promise<void> => {
    await conversations.updateOne(
      { _id: conversationId, tenant, ...unless },
      { $set: { sits: { since: clock.now(), ...who } } },
      DURABLE,
    );
  };

  const readable = async (
    conversationId: string,
    wanted: (entry: StoredEntry, persons: readonly ProvedInterval[]) => boolean,
  ): Promise<LogEntry[]> => {
    const lines: LogEntry[] = [];
    for (let watermark = 0; ; ) {
      const found = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { recent: 1, recentFrom: 1, persons: 1 } },
      );
      if (!found) return [];
      const page = await storedSince(context, found, watermark);
      const persons = found.persons ?? [];
      lines.push(
        ...page
          .filter((entry) => entry.redacted !== true && wanted(entry, persons))
          .map((entry) => readEntry(context, conversationId, entry)),
      );
      const last = page.at(-1);
      if (!last || page.length < READ_LIMIT) return lines;
      watermark = last.seq;
    }
  };

  return {
    markProved: (conversationId, proof) =>
      change(conversationId, (persons, seq) => withProof(persons, proof, { seq, at: clock.now() })),
    markProvedThen: async (conversationId, { subjectKey, since, until }) => {
      if (await conversations.findOne({ _id: conversationId, tenant, 'persons.0': { $exists: true } }))
        return;
      const then = await readable(conversationId, ({ at }) => at >= since && at <= until);
      const [first] = then;
      const last = then.at(-1);
      if (!first || !last) return;
      const past = { subjectKey, from: first.seq, until: last.seq, validUntil: until };
      await change(conversationId, (persons) => (persons.length === 0 ? [past] : undefined));
    },
    endProof: async (conversationId, except = []) => {
      let goesOn = false;
      await change(conversationId, (persons, seq) => {
        const last = persons.at(-1);
        goesOn = last !== undefined && last.until === undefined && except.includes(last.subjectKey);
        return withoutProof(persons, seq, except);
      });
      if (!goesOn) await sitDown(conversationId, {});
    },
    nameAddress: (conversationId, addressKey) =>
      sitDown(conversationId, { addressKey }, { 'sits.addressKey': { $ne: addressKey } }),
    sameSince: async (conversationId) => {
      const found = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { sits: 1, persons: 1, createdAt: 1 } },
      );
      if (!found || found.sits) return found?.sits;
      // Written by an earlier version, which did not keep it.
      const hasEnded = found.persons?.some(({ until }) => until !== undefined);
      return hasEnded ? undefined : { since: found.createdAt };
    },
    isOthersNow: async (conversationId, subjectKey) => {
      const found = await conversations.findOne(
        { _id: conversationId, tenant },
        { projection: { persons: 1 } },
      );
      const last = found?.persons?.at(-1);
      return last !== undefined && (last.until !== undefined || last.subjectKey !== subjectKey);
    },
    provedTo: async (subjectKeys) => {
      const found = await conversations
        .find({ tenant, 'persons.subjectKey': { $in: [...subjectKeys] } }, { projection: { _id: 1 } })
        .toArray();
      return found.map(({ _id }) => _id);
    },
    linesOf: (conversationId, subjectKeys) =>
      readable(conversationId, (entry, persons) => isTheirs(persons, subjectKeys, entry)),
    linesAt: (conversationId, seqs) => {
      const wanted = new Set(seqs);
      return readable(conversationId, ({ seq }) => wanted.has(seq));
    },
  };
};

const sameIntervals = (left: readonly ProvedInterval[], right: readonly ProvedInterval[]): boolean =>
  JSON.stringify(left) === JSON.stringify(right);
