import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { productionProblems } from '../../config/productionSecrets.ts';
import { PRODUCTION } from './environment.ts';

const problems = (env: Record<string, string>) => productionProblems({ ...PRODUCTION, ...env });

describe('a key in production', () => {
  it.each([
    'a'.repeat(40),
    'ab'.repeat(20),
    'abcabcabcabcabcabcabcabcabcabcabcabc',
    '0123456789abcdef0123456789abcdef',
    '1234567890'.repeat(4),
    'password'.repeat(5),
    'changemechangemechangemechangeme',
    `${'x'.repeat(30)}aB3$`,
  ])('is not %s, and the remedy says how to make one', (SECRET_KEY) => {
    expect(problems({ SECRET_KEY })).toEqual([
      expect.stringMatching(/^SECRET_KEY can be guessed: .* To resolve, .*openssl rand -base64 32\.$/),
    ]);
  });

  it('is any random one, of the least length too', () => {
    for (let n = 0; n < 500; n += 1) {
      expect(problems({ SECRET_KEY: randomBytes(32).toString('base64') })).toEqual([]);
      expect(problems({ SECRET_KEY: randomBytes(16).toString('hex') })).toEqual([]);
      expect(problems({ HOST_JWT_SECRET: randomBytes(24).toString('base64url') })).toEqual([]);
      expect(problems({ CHAT_SECRET: randomBytes(8).toString('hex') })).toEqual([]);
    }
  });

  it('is asked of all secrets, and never repeated', () => {
    const secret = 'zyx'.repeat(12);
    const found = problems({ SECRET_KEY: secret, CHAT_SECRET: secret, HOST_JWT_SECRET: secret });
    expect(found).toHaveLength(3);
    expect(found.join('\n')).not.toContain('zyx');
  });

  it('may still be read with, so that a weak one can be replaced', () => {
    expect(problems({ SECRET_KEY_PREVIOUS: 'a'.repeat(32) })).toEqual([]);
  });
});

describe('a plain http: address in production', () => {
  it.each(['PUBLIC_URL', 'ZENDESK_URL', 'LLM_URL', 'HOST_JWT_JWKS_URL'])('is refused in %s', (name) => {
    expect(problems({ [name]: 'http://privacy.example' })).toEqual([
      expect.stringMatching(
        new RegExp(`^${name} is a plain http: address.* To resolve, set ${name} to an https: `),
      ),
    ]);
    for (const url of [
      'https://privacy.example',
      'http://localhost:8080',
      'http://127.0.0.1/v1',
      'http://[::1]:3000',
    ])
      expect(problems({ [name]: url })).toEqual([]);
    expect(problems({ [name]: 'http://127.0.0.1.evil.example' })).toHaveLength(1);
  });

  it('and a weak key are nobody’s business on a bare machine', () => {
    expect(productionProblems({ SECRET_KEY: 'a'.repeat(32), PUBLIC_URL: 'http://privacy.example' })).toEqual(
      [],
    );
  });
});
