import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createReadHostToken,
  type HostKeys,
  PUBLIC_KEY_ALGORITHMS,
} from '../../integrations/hostSite/createReadHostToken.ts';
import { sharedFolder } from '../builders/sharedFolder.ts';
import { standingClock } from '../builders/standingClock.ts';

interface Jwk {
  kty: string;
  alg?: string;
  kid?: string;
  use?: string;
  k?: string;
}
interface Vector {
  tcId: number;
  comment: string;
  jws: string | object;
  result: 'valid' | 'invalid';
}
interface Group {
  public?: Jwk;
  private?: Jwk;
  tests: Vector[];
}

const jwsFile = sharedFolder('corpora', 'wycheproof-jws.json');
const hmacFile = sharedFolder('corpora', 'wycheproof-hmac-sha256.json');
const readGroups = <One>(file: string | undefined): One[] =>
  file === undefined ? [] : (JSON.parse(readFileSync(file, 'utf8')) as { testGroups: One[] }).testGroups;

/** What stands in the header, as far as it can be read at all. */
const algorithmOf = (jws: Vector['jws']): unknown => {
  try {
    const [header = ''] = String(jws).split('.');
    return (JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg?: unknown }).alg;
  } catch {
    return undefined;
  }
};

/**
 * Vectors that do not say what they are. 367 and 370 are about padding, and their text has none: it is that of a good
 * token. 372 and 373 have a question mark in the middle, which no base64url may have, and are stated as valid.
 */
const MISLABELLED = { nowFitting: [367, 370], nowRefused: [372, 373] };

const clock = standingClock();
const shared = { issuer: 'https://shop.example', audience: 'rightsdesk', clock };

/**
 * The vectors sign texts that are no claims, so that none of them may ever be believed: of a good signature the reader
 * says that it fits and that no claims are there, of any other that it does not fit.
 */
describe.skipIf(!jwsFile)('somebody who wants to sign in with a forged signature', () => {
  let server: Server;
  let url: string;
  let published: Jwk[] = [];
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: published }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks.json`;
  });
  afterAll(() => server.close());

  const groups = readGroups<Group>(jwsFile);
  const isPinned = (key: Jwk, algorithm: unknown): boolean =>
    key.kty === 'oct'
      ? algorithm === 'HS256'
      : PUBLIC_KEY_ALGORITHMS.some((one) => one === algorithm && one === key.alg);

  it('is told by each published vector what it says itself, and refused with every other algorithm', async () => {
    const wrong: string[] = [];
    let fitting = 0;
    for (const group of groups) {
      const key = (group.public ?? group.private) as Jwk;
      published = [key];
      const keys: HostKeys =
        key.kty === 'oct' ? { secret: Buffer.from(key.k ?? '', 'base64url') } : { jwksUrl: url };
      const read = createReadHostToken({ ...shared, keys });
      for (const { tcId, comment, jws, result } of group.tests) {
        const text = typeof jws === 'string' ? jws : JSON.stringify(jws);
        const answer = await read(text);
        const problem = answer.outcome === 'good' ? 'good' : answer.problem;
        const stated = MISLABELLED.nowFitting.includes(tcId)
          ? 'valid'
          : MISLABELLED.nowRefused.includes(tcId)
            ? 'invalid'
            : result;
        const fits = stated === 'valid' && isPinned(key, algorithmOf(jws));
        if ((problem === 'claims_unreadable') !== fits || problem === 'good')
          wrong.push(`${tcId} ${comment}: ${problem}, stated ${stated}`);
        if (fits) fitting += 1;
      }
    }
    expect(wrong).toEqual([]);
    expect(fitting).toBeGreaterThan(20);
  });

  it('meets the published tags of HMAC-SHA256, on which HS256 and our own keyed hashes rest', () => {
    const macs = readGroups<{
      tagSize: number;
      tests: { tcId: number; key: string; msg: string; tag: string; result: string }[];
    }>(hmacFile);
    for (const { tagSize, tests } of macs)
      for (const { tcId, key, msg, tag, result } of tests) {
        const made = createHmac('sha256', Buffer.from(key, 'hex'))
          .update(Buffer.from(msg, 'hex'))
          .digest('hex');
        expect(made.slice(0, tagSize / 4) === tag, `vector ${tcId}`).toBe(result === 'valid');
      }
  });
});
