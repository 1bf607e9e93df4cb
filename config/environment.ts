import type { JSONSchemaType } from 'ajv';

/** One variable: how it must look, what it is for, what to do when it does not. */
export interface Variable {
  pattern: string;
  /** Completes "To resolve, set NAME to ...". */
  remedy: string;
}

const PORT: Variable = {
  pattern: '^(0|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$',
  remedy: 'a port number between 0 and 65535',
};
const HOST: Variable = {
  pattern: '^[A-Za-z0-9.:\\-]{1,255}$',
  remedy: 'an address to listen on, e.g. 127.0.0.1 or 0.0.0.0',
};
const CIDR = '[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?';
const FILE: Variable = { pattern: '^.{1,1024}$', remedy: 'the path of a file or folder that can be read' };
const ORIGIN = 'https?://[A-Za-z0-9.\\-\\[\\]:]{1,255}';
const SECRET: Variable = { pattern: '^.{8,512}$', remedy: 'a secret of 8 to 512 characters' };

export const VARIABLES = {
  NODE_ENV: { pattern: '^(production|development|test)$', remedy: 'production, development or test' },
  PORT,
  HOST,
  OPERATIONS_PORT: PORT,
  OPERATIONS_HOST: HOST,
  TRUSTED_PROXIES: {
    pattern: `^(none|[0-9]|${CIDR}(\\s*,\\s*${CIDR}){0,99})$`,
    remedy:
      'none, how many proxies stand before the product (e.g. 1), or their addresses as CIDR blocks (e.g. 10.0.0.0/8, 2001:db8::/32)',
  },
  PUBLIC_URL: {
    pattern: `^${ORIGIN}/?$`,
    remedy: 'the origin under which customers reach the product, e.g. https://privacy.example',
  },
  ALLOWED_ORIGINS: {
    pattern: `^${ORIGIN}/?(\\s*,\\s*${ORIGIN}/?)*$`,
    remedy: 'a comma-separated list of origins, e.g. https://www.example.com,https://shop.example.com',
  },
  DATA_DIR: FILE,
  SECRET_KEY: {
    pattern: '^.{32,512}$',
    remedy: 'at least 32 random characters, e.g. from: openssl rand -base64 32',
  },
  SECRET_KEY_PREVIOUS: {
    pattern: '^[^\\s,]{32,512}(\\s*,\\s*[^\\s,]{32,512}){0,3}$',
    remedy: 'up to four former keys, newest first, separated by commas',
  },
  LOG_LEVEL: { pattern: '^(debug|info|warn|error|silent)$', remedy: 'debug, info, warn, error or silent' },
  MONGODB_URI: { pattern: '^mongodb(\\+srv)?://.{1,1024}$', remedy: 'a MongoDB connection string' },
  ALLOW_EMBEDDED_STORE: { pattern: '^(true|false)$', remedy: 'true or false' },
  SMTP_URL: {
    pattern: '^smtps?://.{1,1024}$',
    remedy: 'a URL such as smtps://user:password@mail.example:465',
  },
  MAIL_FROM: { pattern: '^.{3,320}$', remedy: 'an address or "Name <address>"' },
  ZENDESK_URL: {
    pattern: `^${ORIGIN}/?$`,
    remedy: 'the origin of the Zendesk account, e.g. https://example.zendesk.com',
  },
  ZENDESK_SUBDOMAIN: {
    pattern: '^[a-z0-9][a-z0-9\\-]{1,62}$',
    remedy: 'the subdomain of the Zendesk account',
  },
  ZENDESK_CLIENT_ID: { pattern: '^.{1,255}$', remedy: 'the identifier of the OAuth client' },
  ZENDESK_CLIENT_SECRET: SECRET,
  ZENDESK_EMAIL: { pattern: '^[^@\\s]{1,64}@[^@\\s]{1,255}$', remedy: 'the e-mail address of an agent' },
  ZENDESK_API_TOKEN: SECRET,
  ZENDESK_APP_AUDIENCE: {
    pattern: '^https://[a-z0-9.\\-]{1,255}/api/v2/apps/installations/[0-9]{1,20}\\.json$',
    remedy:
      'the audience of the installed app: https://<subdomain>.zendesk.com/api/v2/apps/installations/<id>.json',
  },
  ZENDESK_APP_PUBLIC_KEY: {
    // Line breaks may be written as \n.
    pattern: '^-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\\s\\\\]{100,4000}-----END PUBLIC KEY-----$',
    remedy:
      'the public key of the installed app in PEM, from GET /api/v2/apps/{app id}/public_key.pem; line breaks may be written as \\n',
  },
  ZENDESK_WEBHOOK_SECRET: {
    ...SECRET,
    remedy: 'the signing secret of the webhook, as npm run zendesk:setup shows it',
  },
  COMPANY_FILE: FILE,
  DATA_MAP: FILE,
  POLICY_DIR: FILE,
  CHAT_SECRET: { pattern: '^.{16,512}$', remedy: 'a secret of at least 16 characters' },
  HOST_JWT_ISSUER: { pattern: '^.{1,512}$', remedy: 'the "iss" of the tokens' },
  HOST_JWT_AUDIENCE: { pattern: '^.{1,512}$', remedy: 'the "aud" of the tokens' },
  HOST_JWT_JWKS_URL: {
    // A connection to this machine needs no encryption.
    pattern: '^(https://|http://(localhost|127\\.0\\.0\\.1)[:/]).{1,1024}$',
    remedy: 'the https URL of the key set',
  },
  HOST_JWT_ALGORITHM: {
    pattern: '^(RS256|PS256|ES256|EdDSA)$',
    remedy: 'RS256, PS256, ES256 or EdDSA, if only one of them is to be believed',
  },
  HOST_JWT_SECRET: { pattern: '^.{32,512}$', remedy: 'a shared secret of at least 32 characters' },
  WITHDRAWAL_WINDOW_DAYS: { pattern: '^(0|[1-9]|1[0-9]|2[0-4])$', remedy: 'a number of days from 0 to 24' },
  LLM_URL: { pattern: '^https?://.{1,1024}$', remedy: 'the URL of an OpenAI-compatible endpoint' },
  LLM_MODEL: { pattern: '^.{1,255}$', remedy: 'the name of the model' },
  LLM_API_KEY: { pattern: '^.{1,512}$', remedy: 'the key of the endpoint' },
  LOCAL_SITE_PORT: PORT,
  LOCAL_DESK_PORT: PORT,
  LOCAL_INBOX_PORT: PORT,
  LOCAL_SMTP_PORT: PORT,
} satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;
export type Environment = Partial<Record<VariableName, string>>;

/** The environment as a JSON Schema. Variables that are not ours are ignored. */
export const environmentSchema = {
  type: 'object',
  additionalProperties: true,
  properties: Object.fromEntries(
    Object.entries(VARIABLES).map(([name, { pattern }]) => [
      name,
      { type: 'string', pattern, nullable: true },
    ]),
  ),
} as unknown as JSONSchemaType<Environment>;

/** A variable with one of these prefixes is meant for this product, so an unknown one is a typo and is refused. */
const OWN_PREFIXES = ['ZENDESK_', 'HOST_JWT_', 'LLM_'];

/** Variables with one of our prefixes that do not exist. */
export const unknownNames = (env: Record<string, string | undefined>): string[] =>
  Object.keys(env).filter(
    (name) => OWN_PREFIXES.some((prefix) => name.startsWith(prefix)) && !(name in VARIABLES),
  );

/** A variable that is set to the empty string counts as not set. */
export const givenOnly = (env: Record<string, string | undefined>): Environment =>
  Object.fromEntries(
    Object.keys(VARIABLES)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
