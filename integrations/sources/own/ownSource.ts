import type { Identifier, SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { OwnSourceDeclaration } from '../declaration.ts';
import type { AbsenceProof, DataSource, ErasureReport, ExportedCategory, Holding } from '../source.ts';
import { CHAT_LINES, readChatLines, writeChatLines } from './chatLines.ts';

/** The lines of one chat that are one person's. */
export interface OwnChat {
  conversationId: string;
  lines: { seq: number; at: Date; from: string; text: string }[];
}

/** What the product itself keeps of a person: asked through these, so that no other source is special. */
export interface OwnRecords {
  /** The chats in which this person proved who they are, with the lines from the proof on until it ended. */
  chatsOf(subject: SubjectIdentifiers): Promise<OwnChat[]>;
  /**
   * Erases those lines: the chat as a whole where they alone were proved in it, else their lines only.
   * @returns from how many chats
   */
  eraseChats(subject: SubjectIdentifiers): Promise<number>;
  /** Erases the codes, sign-ins and known facts by which they showed who they are. */
  eraseProofs(subject: SubjectIdentifiers): Promise<void>;
  /** How many of the lines with these numbers can still be read, whosever they are. */
  countReadable(conversationId: string, seqs: readonly number[]): Promise<number>;
  /** The register of requests, without anything sealed. */
  requestsOf(subject: SubjectIdentifiers): Promise<Record<string, unknown>[]>;
}

/**
 * Our own store as a data source: chats are exported and erased like all else. The register of requests is exported; it
 * holds keyed hashes only and stays as evidence (Art. 5(2) GDPR), which the data map says. Neither can be corrected or stopped: what
 * was said was said, and a request is kept because of the request.
 */
export const createOwnSource = (declaration: OwnSourceDeclaration, records: OwnRecords): DataSource => {
  const { name, chats: chatFacts, requests: requestFacts } = declaration;

  const sure = (subject: SubjectIdentifiers): SubjectIdentifiers => {
    if (subject.subjectId === '') throw new AppError('subject_key_empty', 'An empty key may find anybody.');
    return subject;
  };

  const holdings = (count: number): Holding[] => (count > 0 ? [{ category: chatFacts.category, count }] : []);

  const find = async (subject: SubjectIdentifiers): Promise<Holding[]> =>
    holdings((await records.chatsOf(sure(subject))).length);

  /** The chats of which lines that were recorded before the erasure can still be read. */
  const chatsLeft = async ({ identifiers }: SubjectIdentifiers): Promise<string[]> => {
    const recorded = identifiers.filter(({ kind, within }) => kind === CHAT_LINES && within === name);
    const left = await Promise.all(
      recorded.map(async ({ value }) => {
        const { conversationId, seqs } = readChatLines(value);
        return (await records.countReadable(conversationId, seqs)) > 0 ? [conversationId] : [];
      }),
    );
    return left.flat();
  };

  return {
    name,
    identity: false,
    facts: [chatFacts, requestFacts],
    findSubjects: async () => [],
    keyOf: () => undefined,
    // Nobody is found by these: they are what the proof asks for, whatever becomes of the keys by which chats are found.
    gatherIdentifiers: async (known) => {
      const chats = await records.chatsOf(sure(known));
      const keys = chats.map(
        (chat): Identifier => ({ kind: CHAT_LINES, value: writeChatLines(chat), strength: 'key' }),
      );
      return { keys, addresses: [] };
    },
    unattributable: async () => [],
    find,
    export: async (subject): Promise<ExportedCategory[]> => {
      const chats = await records.chatsOf(sure(subject));
      const requests = await records.requestsOf(subject);
      return [
        ...(chats.length > 0 ? [{ facts: chatFacts, records: chats.map(asRecord) }] : []),
        ...(requests.length > 0 ? [{ facts: requestFacts, records: requests }] : []),
      ];
    },
    // In both phases: a customer who asks how far it is proves who they are in one more chat, as long as they can.
    erase: async (subject, phase): Promise<ErasureReport> => {
      const { category, title } = chatFacts;
      const count = await records.eraseChats(sure(subject));
      if (phase === 'contact') await records.eraseProofs(subject);
      return { source: name, erased: count > 0 ? [{ category, title, count }] : [], kept: [] };
    },
    verifyAbsence: async (subject, _phase, now): Promise<AbsenceProof> => {
      const found = (await records.chatsOf(sure(subject))).map(({ conversationId }) => conversationId);
      const remaining = holdings(new Set([...found, ...(await chatsLeft(subject))]).size);
      return { source: name, checkedAt: now, absent: remaining.length === 0, remaining, kept: [] };
    },
  };
};

/** A chat as the person may read it. */
const asRecord = ({ conversationId, lines }: OwnChat) => ({
  conversationId,
  messages: lines.map(({ at, from, text }) => ({ at: at.toISOString(), from, text })),
});
