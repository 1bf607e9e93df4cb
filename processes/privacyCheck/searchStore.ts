import { isAppError } from '../../errors.ts';
import { isTheirs, type ProvedInterval } from '../../models/conversation/persons.ts';
import type { Product } from '../../product.ts';
import { createTextSealer } from '../../secrets/sealing.ts';
import { unzip } from '../demo/unzip.ts';
import type { Findings } from './finding.ts';
import { bytesOf, openStored, type Stored } from './openStored.ts';

/** Lines of a chat in which nobody, or somebody else, was proved. */
const NOT_THEIRS =
  'typed by somebody who was not proved to be this person; deleted with the chat, 30 days after its last line';

/** Every collection of our own database, with what is encrypted in it opened by our keys. */
export const searchStore = async (
  { connection, shared }: Pick<Product, 'connection' | 'shared'>,
  subjectId: string,
  findings: Findings,
): Promise<void> => {
  const { keyring, randomness, sealer, tenant } = shared;
  const db = connection.db;
  if (!db) return;
  const keys = { sealer, chatText: createTextSealer(keyring, randomness) };
  const subjectKeys = keyring.hashes('subject-hash', tenant, subjectId);
  /** Who was proved in which chat: its older lines stand elsewhere. */
  const persons = new Map<string, ProvedInterval[]>();
  const exports = createExportsSearch(findings);
  for await (const one of db.collection<Stored>('exports').find({})) exports.note(one);

  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
  // In this order conversations come before their older lines.
  for (const collection of names.sort()) {
    for await (const document of db.collection<Stored>(collection).find({})) {
      const place = `store ${collection}`;
      const id = String(document['_id']);
      if (collection === 'conversations') persons.set(id, (document['persons'] ?? []) as ProvedInterval[]);
      const chat = persons.get(collection === 'transcript' ? String(document['conversationId']) : id) ?? [];
      const keptAt = (path: string) => keptInChat(collection, document, path, chat, subjectKeys);
      for (const { path, text } of textsIn(document)) findings.search(place, text, keptAt(path));
      try {
        for (const { path, text } of openStored(collection, document, keys, exports.keys)) {
          if (text === undefined) continue;
          if (collection === 'exportChunks') exports.piece(document, text);
          else findings.search(place, text, keptAt(path));
        }
      } catch (error) {
        if (!isAppError(error, 'sealed_unreadable')) throw error;
        findings.add({ place, what: 'encrypted, and our keys do not open it' });
      }
    }
  }
  exports.search();
};

/** Why what stands at this path may stay: of a chat, only a person's own lines are theirs. */
const keptInChat = (
  collection: string,
  document: Stored,
  path: string,
  persons: readonly ProvedInterval[],
  subjectKeys: readonly string[],
): string | undefined => {
  if (collection !== 'conversations' && collection !== 'transcript') return undefined;
  const [, list, index] = /^(recent|entries)\.(\d+)\./.exec(path) ?? [];
  if (list !== undefined) {
    const line = (document[list] as { seq: number; at: Date }[])[Number(index)];
    return line && isTheirs(persons, subjectKeys, line) ? undefined : NOT_THEIRS;
  }
  const proved = persons.some(({ subjectKey }) => subjectKeys.includes(subjectKey));
  return proved ? undefined : NOT_THEIRS;
};

const textsIn = (value: unknown, path = ''): { path: string; text: string }[] => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
    return [{ path, text: String(value) }];
  if (typeof value !== 'object' || value === null || value instanceof Date || bytesOf(value)) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(part, path === '' ? name : `${path}.${name}`),
  );
};

/** Exports lie in pieces of a ZIP, so that each is put together before it can be searched. */
const createExportsSearch = (findings: Findings) => {
  const keys = new Map<string, Buffer>();
  const pieces = new Map<string, { n: number; bytes: Buffer }[]>();
  return {
    keys,
    note: ({ _id, dataKey }: Stored): void => {
      const key = bytesOf(dataKey);
      if (key) keys.set(String(_id), key);
    },
    piece: ({ exportId, n }: Stored, text: string): void => {
      const id = String(exportId);
      pieces.set(id, [...(pieces.get(id) ?? []), { n: Number(n), bytes: Buffer.from(text, 'latin1') }]);
    },
    search: (): void => {
      for (const some of pieces.values()) {
        const zip = Buffer.concat(some.sort((a, b) => a.n - b.n).map(({ bytes }) => bytes));
        try {
          for (const file of unzip(zip).values()) findings.search('store exports', file.toString('utf8'));
        } catch {
          findings.add({ place: 'store exports', what: 'an export that is not whole' });
        }
      }
    },
  };
};
