import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { SECOND } from '../../../observe/clock.ts';
import { createReadSignedUrl } from '../../../web/sidebar/readSignedUrl.ts';
import { standingClock } from '../../builders/standingClock.ts';

const AUDIENCE = 'https://example.zendesk.com/api/v2/apps/installations/7.json';

describe('the signed address of a real account', () => {
  const clock = standingClock();
  const spent = new Set<string>();
  let privateKey: KeyObject;
  let read: ReturnType<typeof createReadSignedUrl>;
  beforeAll(() => {
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
    privateKey = pair.privateKey;
    const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    read = createReadSignedUrl({
      signer: { audience: AUDIENCE, keys: { publicKey } },
      clock,
      spendOnce: async (id) => !spent.has(id) && spent.add(id).size > 0,
    });
  });

  const sign = (claims: Record<string, unknown>, issuer = 'example.zendesk.com') =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience(AUDIENCE)
      .setExpirationTime(Math.floor(clock.now().getTime() / SECOND) + 60)
      .sign(privateKey);

  it.each([
    ['31415', '31415'],
    ['https://example.zendesk.com/api/v2/users/31415.json', '31415'],
    ['somebody', undefined],
    [undefined, undefined],
  ])(
    'is good without an id of its own, and names the agent where its subject does: %s',
    async (sub, agentId) => {
      const token = await sign({ ...(sub !== undefined && { sub }), nonce: String(sub) });
      expect(await read(token)).toEqual({ outcome: 'valid', ...(agentId !== undefined && { agentId }) });
      expect(await read(token)).toEqual({ outcome: 'refused', why: 'app_token_replayed' });
    },
  );

  it('is of the account that the audience names', async () => {
    const other = await sign({}, 'evil.zendesk.com');
    expect(await read(other)).toEqual({ outcome: 'refused', why: 'app_token_invalid' });
  });

  it('is over a little after it says so', async () => {
    const token = await sign({ jti: 'late' });
    clock.pass(91 * SECOND);
    expect(await read(token)).toEqual({ outcome: 'refused', why: 'app_token_expired' });
  });
});
