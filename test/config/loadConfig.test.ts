import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../config/loadConfig.ts';
import { AppError } from '../../errors.ts';
import { PRODUCTION, without } from './environment.ts';

/** The problems that are reported, one line each. */
const problemsOf = (env: Record<string, string>): string[] => {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(AppError);
    expect((error as AppError).code).toBe('config_invalid');
    const [head, ...lines] = (error as AppError).message.split('\n');
    expect(head).toBe(`The configuration has ${lines.length} problem(s):`);
    return lines.map((line) => line.replace(/^ {2}- /, ''));
  }
  return [];
};

describe('an empty environment', () => {
  it('is a bare machine: everything stood in for, reachable from this machine alone', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      production: false,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      operations: { port: 3004, host: '127.0.0.1' },
      trustedProxies: 0,
      windowDays: 14,
      logLevel: 'info',
      localPorts: { site: 3003, desk: 3001, inbox: 3002, smtp: 3025 },
      demo: true,
    });
    for (const absent of ['mongodbUri', 'mail', 'desk', 'secretKey', 'chatSecret'])
      expect(config).not.toHaveProperty(absent);
    expect(config.company.name).toBe('Plumelac');
  });

  it('takes a variable that is set to nothing, or to blanks, as not set', () => {
    expect(loadConfig({ PORT: '', HOST: '   ', SMTP_URL: '' })).toEqual(loadConfig({}));
  });

  it('lets the demo site embed the chat, by both of its names', () => {
    expect(loadConfig({ LOCAL_SITE_PORT: '4003' }).allowedOrigins).toEqual([
      'http://localhost:4003',
      'http://127.0.0.1:4003',
    ]);
  });
});

describe('former secret keys', () => {
  const [one, two] = ['a'.repeat(32), 'b'.repeat(40)];

  it('are none, one or several, newest first', () => {
    expect(loadConfig({}).formerSecretKeys).toEqual([]);
    expect(loadConfig({ SECRET_KEY_PREVIOUS: one! }).formerSecretKeys).toEqual([one]);
    expect(loadConfig({ SECRET_KEY_PREVIOUS: `${one}, ${two}` }).formerSecretKeys).toEqual([one, two]);
  });

  it.each([
    'short',
    `${'a'.repeat(32)},short`,
    `${'a'.repeat(32)},`,
    Array(5).fill('a'.repeat(32)).join(','),
  ])('are refused where one is too short, missing, or one too many: "%s"', (keys) => {
    expect(problemsOf({ SECRET_KEY_PREVIOUS: keys })).toEqual([
      expect.stringMatching(/^SECRET_KEY_PREVIOUS is not usable. To resolve/),
    ]);
  });
});

describe('the sign-in of the host site', () => {
  const named = { HOST_JWT_ISSUER: 'https://www.example.com', HOST_JWT_AUDIENCE: 'rightsdesk' };
  const issued = { issuer: named.HOST_JWT_ISSUER, audience: named.HOST_JWT_AUDIENCE };
  const jwksUrl = 'https://www.example.com/jwks.json';
  const secret = 'a secret of at least thirty-two characters';

  it('is that of the demo site on a bare machine, and nobody where a company sets none', () => {
    expect(loadConfig({ LOCAL_SITE_PORT: '4003' }).hostSignIn).toEqual({
      issuer: 'http://localhost:4003',
      audience: 'rightsdesk',
      keys: { jwksUrl: 'http://127.0.0.1:4003/.well-known/jwks.json' },
      algorithm: 'ES256',
    });
    expect(loadConfig(PRODUCTION)).not.toHaveProperty('hostSignIn');
  });

  it('is read by public keys or by a secret', () => {
    const byKeys = { ...PRODUCTION, ...named, HOST_JWT_JWKS_URL: jwksUrl };
    expect(loadConfig(byKeys).hostSignIn).toEqual({ ...issued, keys: { jwksUrl } });
    expect(loadConfig({ ...byKeys, HOST_JWT_ALGORITHM: 'RS256' }).hostSignIn?.algorithm).toBe('RS256');
    expect(loadConfig({ ...PRODUCTION, ...named, HOST_JWT_SECRET: secret }).hostSignIn).toEqual({
      ...issued,
      keys: { secret },
    });
  });

  it.each([
    ['half set', named],
    ['set in two ways', { ...named, HOST_JWT_JWKS_URL: jwksUrl, HOST_JWT_SECRET: secret }],
    ['read over a plain line', { ...named, HOST_JWT_JWKS_URL: 'http://www.example.com/jwks.json' }],
    ['signed with a short secret', { ...named, HOST_JWT_SECRET: 'short' }],
    ['signed with nothing', { ...named, HOST_JWT_JWKS_URL: jwksUrl, HOST_JWT_ALGORITHM: 'none' }],
    [
      'signed with a shared secret as if it were a key',
      { ...named, HOST_JWT_JWKS_URL: jwksUrl, HOST_JWT_ALGORITHM: 'HS256' },
    ],
  ])('is refused when it is %s', (_how, env) => {
    expect(problemsOf(env)).toEqual([expect.stringContaining('To resolve')]);
  });
});

describe('the configuration', () => {
  it('is frozen through and through', () => {
    const config = loadConfig(PRODUCTION);
    const parts = [config, config.company, config.company.laws, config.allowedOrigins, config.localPorts];
    for (const part of [...parts, config.mail, config.desk, config.desk?.auth])
      expect(Object.isFrozen(part)).toBe(true);
  });

  it('writes origins as browsers do', () => {
    const config = loadConfig({
      PUBLIC_URL: 'https://Privacy.Example/',
      ALLOWED_ORIGINS: 'https://WWW.example.com:443, http://shop.example:8080/',
    });
    expect(config.publicUrl).toBe('https://privacy.example');
    expect(config.allowedOrigins).toEqual(['https://www.example.com', 'http://shop.example:8080']);
  });

  it('knows the Zendesk account by its subdomain as by its origin, and both ways of signing in', () => {
    const oauth = { kind: 'oauth', clientId: 'rightsdesk', clientSecret: 'client-secret' };
    expect(loadConfig(PRODUCTION).desk).toEqual({ url: 'https://example.zendesk.com', auth: oauth });
    const byToken = {
      ZENDESK_URL: 'https://desk.example/',
      ZENDESK_EMAIL: 'agent@example.com',
      ZENDESK_API_TOKEN: 'api-token-1',
    };
    expect(loadConfig(byToken).desk).toEqual({
      url: 'https://desk.example',
      auth: { kind: 'token', email: 'agent@example.com', apiToken: 'api-token-1' },
    });
  });

  it('leaves the variables of other programs alone', () => {
    expect(problemsOf({ PATH: '/usr/bin', SMTP_HOST: 'mail', npm_config_cache: '/tmp' })).toEqual([]);
  });
});

describe('problems', () => {
  it('are reported all at once, each with its remedy', () => {
    const problems = problemsOf({
      PORT: '70000',
      PUBLIC_URL: 'privacy.example',
      SECRET_KEY: 'short',
      LOG_LEVEL: 'loud',
      WITHDRAWAL_WINDOW_DAYS: '30',
      MONGODB_URI: 'postgres://db',
      SMTP_URL: 'smtp://mail.example',
      ZENDESK_CLIENT_SECERT: 'secret',
      COMPANY_FILE: '/nowhere/company.json',
      DATA_MAP: '/nowhere/map.yaml',
      POLICY_DIR: '/nowhere/policy',
    });
    const first = (problem: string): string => problem.split(' ').slice(0, 3).join(' ');
    expect(problems.map(first)).toEqual([
      'ZENDESK_CLIENT_SECERT is not',
      'PORT is not',
      'PUBLIC_URL is not',
      'SECRET_KEY is not',
      'LOG_LEVEL is not',
      'MONGODB_URI is not',
      'WITHDRAWAL_WINDOW_DAYS is not',
      'The mail group',
      'DATA_MAP (/nowhere/map.yaml) is',
      'POLICY_DIR (/nowhere/policy) is',
      'COMPANY_FILE (/nowhere/company.json) cannot',
    ]);
    for (const problem of problems) expect(problem).toMatch(/To resolve, .+\.$/);
  });

  it('never repeat a value: it may be a secret', () => {
    const secret = 'short-secret-xyzzy';
    const problems = problemsOf({ SECRET_KEY: secret, HOST_JWT_SECRET: secret, CHAT_SECRET: 'xyzzy' });
    expect(problems).not.toHaveLength(0);
    expect(problems.join('\n')).not.toContain('xyzzy');
  });

  it.each([['-1'], ['65536'], ['99999'], ['3000.5'], ['0x10'], ['03000'], ['http']])(
    'a port is a number that exists, which %s is not',
    (port) => {
      expect(problemsOf({ LOCAL_DESK_PORT: port })).toEqual([
        'LOCAL_DESK_PORT is not usable. To resolve, set LOCAL_DESK_PORT to a port number between 0 and 65535.',
      ]);
    },
  );

  it.each([['0'], ['1'], ['9999'], ['10000'], ['65535']])('%s is a port', (port) => {
    expect(loadConfig({ PORT: port }).port).toBe(Number(port));
  });

  it.each([['http://[::1'], ['https://a:99999'], ['https://-:-']])('%s is no origin', (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toHaveLength(1);
  });
});

describe('groups of variables', () => {
  it.each([
    ['mail', { SMTP_URL: 'smtp://mail.example:25' }],
    ['mail', { MAIL_FROM: 'privacy@example.com' }],
    ['Zendesk', { ZENDESK_SUBDOMAIN: 'example' }],
    ['Zendesk', { ZENDESK_CLIENT_ID: 'rightsdesk', ZENDESK_CLIENT_SECRET: 'client-secret' }],
    ['Zendesk', { ZENDESK_URL: 'https://desk.example', ZENDESK_EMAIL: 'agent@example.com' }],
    ['company', { COMPANY_FILE: PRODUCTION['COMPANY_FILE'] as string }],
    ['sign-in of the host site', { HOST_JWT_ISSUER: 'x', HOST_JWT_AUDIENCE: 'y' }],
    ['language model', { LLM_API_KEY: 'key' }],
  ])('the %s group is refused half set', (name, env) => {
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`The ${name} group is half set (${Object.keys(env).join(', ')}).`);
    expect(problems[0]).toContain('or none of them.');
  });

  it('a group may not be set in two ways at once', () => {
    const [problem] = problemsOf({ ...PRODUCTION, ZENDESK_URL: 'https://example.zendesk.com' });
    expect(problem).toMatch(/^The Zendesk group is set in more than one way .* To resolve, keep one of: /);
  });

  it.each([
    ['the public address', ['PUBLIC_URL']],
    ['the pages that may embed the chat', ['ALLOWED_ORIGINS']],
    ['the secret key', ['SECRET_KEY']],
    ['which proxies stand before the product', ['TRUSTED_PROXIES']],
    ['the store', ['MONGODB_URI']],
    ['the mail group', ['SMTP_URL', 'MAIL_FROM']],
    ['the Zendesk group', ['ZENDESK_SUBDOMAIN', 'ZENDESK_CLIENT_ID', 'ZENDESK_CLIENT_SECRET']],
    ['the company group', ['COMPANY_FILE', 'DATA_MAP', 'POLICY_DIR']],
  ])('production refuses to go without %s, by name', (name, variables) => {
    const problems = problemsOf(without(...variables));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`In production ${name} is missing. To resolve, set `);
    expect(problems[0]).toContain(variables[0]);
  });

  it('production names everything that is missing at once', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).toHaveLength(8);
  });

  it('production runs on the embedded store only where that was said in so many words', () => {
    const env = without('MONGODB_URI');
    expect(loadConfig({ ...env, ALLOW_EMBEDDED_STORE: 'true' }).production).toBe(true);
    expect(problemsOf({ ...env, ALLOW_EMBEDDED_STORE: 'false' })).toEqual([
      'In production the store is missing. To resolve, set MONGODB_URI.',
    ]);
  });
});

describe('the proxies before the product', () => {
  it.each([
    ['none', 0],
    ['0', 0],
    ['2', 2],
    ['10.0.0.0/8, 2001:db8::/32,192.0.2.7', ['10.0.0.0/8', '2001:db8::/32', '192.0.2.7']],
  ])('are said as "%s"', (value, read) => {
    expect(loadConfig({ ...PRODUCTION, TRUSTED_PROXIES: value }).trustedProxies).toEqual(read);
  });

  it.each([
    'yes',
    '-1',
    '10',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '10.0.0/8',
    '2001:db8::/129',
    '10.0.0.1,',
    'a.b',
  ])('are not "%s"', (value) => {
    expect(problemsOf({ TRUSTED_PROXIES: value })).toEqual([
      expect.stringMatching(/^TRUSTED_PROXIES is not usable. To resolve/),
    ]);
  });
});
