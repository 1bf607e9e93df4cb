import type { Language } from '../../../domain/language.ts';
import { DAY, after as later } from '../../../observe/clock.ts';
import { randomToken, secureRandomness } from '../../../observe/randomness.ts';
import { addressPlace, chunkPlace } from '../../../privacy/exports/places.ts';
import { openPrivacy } from '../../builders/openPrivacy.ts';
import type { TestConnection } from '../../builders/testConnection.ts';
import { servePages } from './servePages.ts';

export interface Page {
  status: number;
  headers: Headers;
  html: string;
}

/** The pages behind the links of mails over HTTP, with the real codes and downloads behind them. */
export const openPages = async (store: TestConnection) => {
  const world = await openPrivacy(store);
  const { clock, codes, downloads, exports, keyring, sealer, tenant } = world;
  const { url, close } = await servePages({ codes, downloads, clock });

  const ask = async (
    method: string,
    path: string,
    form?: Record<string, string>,
    headers = {},
  ): Promise<Page> => {
    const body = form && new URLSearchParams(form);
    const response = await fetch(url + path, { method, headers, ...(body && { body }) });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  /** An export that is ready to be fetched; answers the token of its link. */
  const publish = async (content: string, language: Language = 'en'): Promise<string> => {
    const link = randomToken(secureRandomness);
    const _id = `export-${tenant}-${randomToken(secureRandomness, 64)}`;
    const dataKey = sealer.newDataKey();
    const purgeAt = later(clock.now(), 30 * DAY);
    await exports.begin({
      _id,
      requestId: 'r1',
      linkHash: keyring.hash('link-hash', 'export', link),
      language,
      fileName: 'RD-2222-223A.zip',
      dataKey,
      sealedAddress: sealer.seal(dataKey, addressPlace(_id), 'ada@example.org'),
      createdAt: clock.now(),
      expiresAt: later(clock.now(), DAY),
      purgeAt,
    });
    const bytes = Buffer.from(content);
    await exports.writeChunk(_id, 0, sealer.sealBytes(dataKey, chunkPlace(_id, 0), bytes), purgeAt);
    await exports.publish(_id, 1, bytes.length);
    return link;
  };
  return {
    ...world,
    ask,
    publish,
    close,
  };
};
export type Pages = Awaited<ReturnType<typeof openPages>>;

/** What holds for every page and file: kept nowhere, told nobody, framed by nobody, taken for nothing else. */
export const STRICT = {
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};
export const strictIn = (headers: Headers): Record<string, string | null> =>
  Object.fromEntries(Object.keys(STRICT).map((name) => [name, headers.get(name)]));
