import {
  createPrivateKey,
  createPublicKey,
  createSign,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { type Clock, MINUTE, SECOND } from '../../observe/clock.ts';
import type { Randomness } from '../../observe/randomness.ts';
import type { DeskStore } from './store/deskStore.ts';

/** How long a signed address can be opened. */
const LIFE_MS = 5 * MINUTE;

interface SignerParts {
  store: DeskStore;
  clock: Clock;
  randomness: Randomness;
}

/** Made when it is first needed, and kept: a page that is open stays good over a restart. */
const keyOf = ({ store }: Pick<SignerParts, 'store'>): KeyObject => {
  const known = store.settings.get('app_key');
  if (known) return createPrivateKey(known.value);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const value = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  store.settings.put({ id: 'app_key', value });
  return privateKey;
};

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The token with which the desk opens its installed app, as Zendesk signs it (RS256). `deskUrl`: the desk's own origin. */
export const signAppToken = (parts: SignerParts, deskUrl: string, userId: number): string => {
  const now = Math.floor(parts.clock.now().getTime() / SECOND);
  const { host } = new URL(deskUrl);
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid: 'desk' })}.${part({
    iss: host,
    aud: `${deskUrl}/api/v2/apps/installations/1.json`,
    sub: `${deskUrl}/api/v2/users/${userId}.json`,
    iat: now,
    exp: now + LIFE_MS / SECOND,
    jti: parts.randomness.bytes(16).toString('hex'),
  })}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(keyOf(parts)).toString('base64url')}`;
};

/** The key by which the app’s own server knows the desk’s signature. Zendesk hands it to whoever installs an app. */
export const appKeySet = (parts: Pick<SignerParts, 'store'>): object => ({
  keys: [
    { ...createPublicKey(keyOf(parts)).export({ format: 'jwk' }), kid: 'desk', alg: 'RS256', use: 'sig' },
  ],
});
