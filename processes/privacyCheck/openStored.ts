import { Binary } from 'mongodb';
import { AppError } from '../../errors.ts';
import { addressPlace, chunkPlace } from '../../privacy/exports/places.ts';
import type { Sealer } from '../../secrets/sealing.ts';

export type Stored = Record<string, unknown>;

/** The encrypted parts of a stored document, by path, as bytes or as text once they are opened. */
export interface Opened {
  path: string;
  /** Left out where the key has been destroyed: nobody can read it any more. */
  text?: string;
}

interface Keys {
  sealer: Sealer;
  /** Opens the texts of chats. */
  chatText: { decode(stored: Buffer, conversationId: string): string };
}

export const bytesOf = (value: unknown): Buffer | undefined => {
  if (value instanceof Binary) return Buffer.from(value.value());
  return value instanceof Uint8Array ? Buffer.from(value) : undefined;
};

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);

/** Under which context each encrypted field of each collection was sealed. */
const CONTEXTS: Record<string, (document: Stored, field: string) => string | undefined> = {
  privacyRequests: ({ _id }, field) => `request/${String(_id)}/${field.slice('sealed.'.length)}`,
  verifications: ({ _id }) => `verification/${String(_id)}`,
  evidence: ({ _id }) => `evidence/${String(_id)}`,
  outbox: ({ _id }) => `outbox/${String(_id)}`,
  exports: ({ _id }) => addressPlace(String(_id)),
};

/**
 * Everything encrypted in a document, opened. Whatever is found encrypted must be opened or have lost its key, so that a new
 * encrypted field cannot be overlooked.
 * @throws AppError `sealed_unreadable`
 */
export const openStored = (
  collection: string,
  document: Stored,
  { sealer, chatText }: Keys,
  exportKeys: ReadonlyMap<string, Buffer>,
): Opened[] =>
  encryptedIn(document).map(({ path, bytes }) => {
    if (collection === 'conversations')
      return { path, text: chatText.decode(bytes, String(document['_id'])) };
    if (collection === 'transcript')
      return { path, text: chatText.decode(bytes, String(document['conversationId'])) };
    if (collection === 'exportChunks') {
      const { exportId, n } = document as { exportId: string; n: number };
      const key = exportKeys.get(exportId);
      if (!key) return { path };
      return { path, text: textOf(sealer.openBytes(key, chunkPlace(exportId, n), bytes)) };
    }
    const context = CONTEXTS[collection]?.(document, path);
    if (context === undefined)
      throw new AppError('sealed_unreadable', `Nothing says how ${collection}.${path} is opened.`);
    const key = bytesOf(document['dataKey']);
    return key ? { path, text: textOf(sealer.open<unknown>(key, context, bytes)) } : { path };
  });

const encryptedIn = (value: unknown, path = ''): { path: string; bytes: Buffer }[] => {
  const bytes = bytesOf(value);
  // Of what has been destroyed nothing is left.
  if (bytes) return path === 'dataKey' || bytes.length === 0 ? [] : [{ path, bytes }];
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    encryptedIn(part, path === '' ? name : `${path}.${name}`),
  );
};
