import type { SubjectIdentifiers } from '../../../domain/identifiers.ts';
import { AppError } from '../../../errors.ts';
import type { OwnSourceDeclaration } from '../declaration.ts';
import type { AbsenceProof, DataSource, ErasureReport, ExportedCategory, Holding } from '../source.ts';

/** A chat as the person may read it. */
export interface OwnChat {
  conversationId: string;
  messages: { at: string; from: string; text: string }[];
}

/** What the product itself keeps of a person: asked through these, so that no other source is special. */
export interface OwnRecords {
  /** Chats in which this person proved who they are or gave their address. */
  conversationsOf(subject: SubjectIdentifiers): Promise<string[]>;
  readChat(conversationId: string): Promise<OwnChat | undefined>;
  forgetChat(conversationId: string): Promise<void>;
  /** The register of requests, without anything sealed. */
  requestsOf(subject: SubjectIdentifiers): Promise<Record<string, unknown>[]>;
}

/**
 * Our own store as a data source: chats are exported and erased like all else. The register of requests is exported; it
 * holds keyed hashes only and stays as evidence (Art. 5(2) GDPR), which the data map says.
 */
export const createOwnSource = (declaration: OwnSourceDeclaration, records: OwnRecords): DataSource => {
  const { name, chats: chatFacts, requests: requestFacts } = declaration;

  const conversationsOf = (subject: SubjectIdentifiers): Promise<string[]> => {
    if (subject.subjectId === '') throw new AppError('subject_key_empty', 'An empty key may find anybody.');
    return records.conversationsOf(subject);
  };

  const heldChats = async (subject: SubjectIdentifiers): Promise<OwnChat[]> => {
    const found = await Promise.all((await conversationsOf(subject)).map((id) => records.readChat(id)));
    return found.filter((chat) => chat !== undefined);
  };

  const holdings = async (subject: SubjectIdentifiers): Promise<Holding[]> => {
    const count = (await heldChats(subject)).length;
    return count > 0 ? [{ category: chatFacts.category, count }] : [];
  };

  return {
    name,
    identity: false,
    facts: [chatFacts, requestFacts],
    findSubjects: async () => [],
    keyOf: () => undefined,
    gatherIdentifiers: async () => ({ keys: [], addresses: [] }),
    unattributable: async () => [],
    find: holdings,
    export: async (subject): Promise<ExportedCategory[]> => {
      const chats = await heldChats(subject);
      const requests = await records.requestsOf(subject);
      return [
        ...(chats.length > 0 ? [{ facts: chatFacts, records: chats.map((chat) => ({ ...chat })) }] : []),
        ...(requests.length > 0 ? [{ facts: requestFacts, records: requests }] : []),
      ];
    },
    erase: async (subject, phase): Promise<ErasureReport> => {
      if (phase === 'contact') return { source: name, erased: [], kept: [] };
      const chats = await heldChats(subject);
      for (const chat of chats) await records.forgetChat(chat.conversationId);
      const { category, title } = chatFacts;
      return {
        source: name,
        erased: chats.length > 0 ? [{ category, title, count: chats.length }] : [],
        kept: [],
      };
    },
    verifyAbsence: async (subject, _phase, now): Promise<AbsenceProof> => {
      const remaining = await holdings(subject);
      return { source: name, checkedAt: now, absent: remaining.length === 0, remaining, kept: [] };
    },
    restrict: async () => ({ changed: 0 }),
    rectify: async () => ({ changed: 0 }),
    withdraw: async () => ({ changed: 0 }),
    keepWithdrawn: async () => ({ changed: 0 }),
  };
};
