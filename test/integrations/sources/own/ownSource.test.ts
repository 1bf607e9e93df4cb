import { beforeEach, describe, expect, it } from 'vitest';
import type { SubjectIdentifiers } from '../../../../domain/identifiers.ts';
import type { OwnSourceDeclaration } from '../../../../integrations/sources/declaration.ts';
import {
  createOwnSource,
  type OwnChat,
  type OwnRecords,
} from '../../../../integrations/sources/own/ownSource.ts';
import { createOwnership } from '../../../../integrations/sources/ownership.ts';
import { describeChanges } from '../describeSource.ts';

const text = { en: 'text' };
const facts = (category: string) => ({
  category,
  title: text,
  purpose: text,
  retention: text,
  recipients: text,
  origin: text,
});
const declaration: OwnSourceDeclaration = {
  type: 'own',
  name: 'ours',
  chats: facts('chats'),
  requests: facts('requests'),
};
const NOW = new Date('2026-03-02T09:00:00Z');
const ada: SubjectIdentifiers = { subjectId: 'accounts:ada', identifiers: [] };
const nobody: SubjectIdentifiers = { subjectId: '', identifiers: [] };

describe('our own store as a source', () => {
  let chats: OwnChat[];
  /** Lines that can still be read, whoever is said to have written them. */
  let readable: Map<string, number[]>;
  let erased: string[];
  const records: OwnRecords = {
    chatsOf: async () => chats,
    eraseChats: async () => {
      erased.push('chats');
      return chats.length;
    },
    eraseProofs: async () => {
      erased.push('proofs');
    },
    countReadable: async (id, seqs) => (readable.get(id) ?? []).filter((seq) => seqs.includes(seq)).length,
    requestsOf: async () => [{ reference: 'RD-1' }],
  };
  const source = createOwnSource(declaration, records);

  beforeEach(() => {
    erased = [];
    readable = new Map([['chat', [1, 2, 3, 4]]]);
    chats = [
      {
        conversationId: 'chat',
        lines: [2, 3].map((seq) => ({ seq, at: NOW, from: 'user', text: `line ${seq}` })),
      },
    ];
  });

  describeChanges('own', { open: () => source, can: [] });

  it('exports a person’s lines, without their numbers, and the register', async () => {
    const [exported, register] = await source.export(ada);
    expect(exported?.records).toEqual([
      {
        conversationId: 'chat',
        messages: [
          { at: NOW.toISOString(), from: 'user', text: 'line 2' },
          { at: NOW.toISOString(), from: 'user', text: 'line 3' },
        ],
      },
    ]);
    expect(register?.records).toEqual([{ reference: 'RD-1' }]);
  });

  it('erases chats in both phases, because one may be new in the second, and proofs when they are of no use', async () => {
    await source.erase(ada, 'all_but_contact', NOW);
    expect(erased).toEqual(['chats']);
    await source.erase(ada, 'contact', NOW);
    expect(erased).toEqual(['chats', 'chats', 'proofs']);
  });

  describe('proves that a person’s lines are gone', () => {
    /** What was recorded before the erasure. */
    const gathered = () => createOwnership([source]).complete(ada);
    const proof = async (known: SubjectIdentifiers) => source.verifyAbsence(known, 'contact', NOW);

    it('when neither the search finds any, nor one of those recorded before can be read', async () => {
      const known = await gathered();
      chats = [];
      readable = new Map([['chat', [1, 4]]]);
      expect(await proof(known)).toMatchObject({ absent: true, remaining: [] });
    });

    it('and fails when the search that did the work has missed them', async () => {
      const known = await gathered();
      chats = [];
      expect(await proof(known)).toMatchObject({
        absent: false,
        remaining: [{ category: 'chats', count: 1 }],
      });
    });

    it('and fails when there is a chat that nobody had recorded', async () => {
      const known = await gathered();
      readable = new Map();
      expect((await proof(known)).absent).toBe(false);
    });

    it('and asks only for what it recorded itself', async () => {
      chats = [];
      const foreign = { kind: 'chatLines', value: 'chat:1', strength: 'key' as const, within: 'another' };
      expect((await proof({ ...ada, identifiers: [foreign] })).absent).toBe(true);
    });
  });

  it.each(['find', 'export', 'gatherIdentifiers'] as const)('%s never asks for nobody', async (method) => {
    await expect(async () => source[method](nobody)).rejects.toMatchObject({ code: 'subject_key_empty' });
  });

  it('erases nothing and proves nothing for nobody', async () => {
    const empty = { code: 'subject_key_empty' };
    await expect(async () => source.erase(nobody, 'contact', NOW)).rejects.toMatchObject(empty);
    await expect(async () => source.verifyAbsence(nobody, 'contact', NOW)).rejects.toMatchObject(empty);
  });
});
