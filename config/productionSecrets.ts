import type { Environment, VariableName } from './environment.ts';

/**
 * The secrets that must not be guessed, with the bits that they hold at least. A random key of their least length is
 * estimated well above.
 */
const SECRETS = { SECRET_KEY: 80, HOST_JWT_SECRET: 80, CHAT_SECRET: 28 } satisfies Partial<
  Record<VariableName, number>
>;

/**
 * A cautious estimate of how many bits of chance a text holds. Only what is new counts: not a step of a row like "aaaa"
 * or "1234", and not three characters that stood there before. So "abcabcabc..." is worth no more than "abc".
 */
const estimateBits = (text: string): number => {
  const characters = [...text];
  const seen = new Set<string>();
  let fresh = 0;
  for (const [index, character] of characters.entries()) {
    const step = (at: number) =>
      (characters[at]?.codePointAt(0) ?? 0) - (characters[at - 1]?.codePointAt(0) ?? 0);
    const inRow = index >= 2 && step(index) === step(index - 1) && Math.abs(step(index)) <= 1;
    const three = `${characters[index - 2] ?? ''}${characters[index - 1] ?? ''}${character}`;
    if (!inRow && !seen.has(three)) fresh += 1;
    seen.add(three);
  }
  return fresh * Math.log2(new Set(characters).size || 1);
};

const URLS = ['PUBLIC_URL', 'ZENDESK_URL', 'LLM_URL', 'HOST_JWT_JWKS_URL'] as const satisfies VariableName[];

const isLoopback = ({ hostname }: URL): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);

const isReadable = (url: string): boolean => {
  const read = URL.canParse(url) ? new URL(url) : undefined;
  return read?.protocol === 'http:' && !isLoopback(read);
};

/** What production must not run with although it has the right shape: keys that can be guessed, lines that can be read. */
export const productionProblems = (env: Environment): string[] => {
  if (env.NODE_ENV !== 'production') return [];
  const weak = (Object.keys(SECRETS) as (keyof typeof SECRETS)[]).filter((name) => {
    const secret = env[name];
    return secret !== undefined && estimateBits(secret) < SECRETS[name];
  });
  const readable = URLS.filter((name) => isReadable(env[name] ?? ''));
  return [
    ...weak.map(
      (name) =>
        `${name} can be guessed: it repeats itself or is made of few characters. To resolve, set ${name} to what this prints: openssl rand -base64 32.`,
    ),
    ...readable.map(
      (name) =>
        `${name} is a plain http: address, so others on the way could read and change what is sent. To resolve, set ${name} to an https: address; only this machine's own (localhost, 127.0.0.1) may be http:.`,
    ),
  ];
};
