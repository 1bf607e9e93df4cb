import { existsSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import type { Company } from '../domain/company.ts';
import { AppError } from '../errors.ts';
import type { LogLevel } from '../observe/logger.ts';
import type { Config, DeskAuth, DeskEndpoint, HostSignIn } from './config.ts';
import {
  type Environment,
  environmentSchema,
  givenOnly,
  unknownNames,
  VARIABLES,
  type VariableName,
} from './environment.ts';
import { groupProblems } from './groups.ts';
import { loadCompany } from './loadCompany.ts';
import { shipped } from './packageRoot.ts';
import { productionProblems } from './productionSecrets.ts';
import { TESTED_SCHEMA } from './testedSchema.ts';
import { readTrustedProxies } from './trustedProxies.ts';

const validate = new Ajv({ ...TESTED_SCHEMA, allErrors: true }).compile(environmentSchema);

/** The demo company, used when none is configured. */
const DEMO = {
  company: shipped('local', 'demo', 'company.json'),
  dataMap: shipped('local', 'demo', 'dataMap.yaml'),
  policy: shipped('local', 'demo', 'policy'),
};

/**
 * Reads the environment into one frozen Config.
 * @throws AppError `config_invalid` whose message names every problem at once, each with its remedy
 */
export const loadConfig = (environment: Record<string, string | undefined>): Config => {
  const env = givenOnly(environment);
  const problems = [
    ...unknownNames(environment).map(unknownProblem),
    ...shapeProblems(env),
    ...groupProblems(env),
    ...productionProblems(env),
    ...fileProblems(env),
  ];
  const company = loadCompany(env.COMPANY_FILE ?? DEMO.company);
  if (Array.isArray(company)) problems.push(...company);
  if (problems.length > 0 || Array.isArray(company)) {
    throw new AppError(
      'config_invalid',
      `The configuration has ${problems.length} problem(s):\n${problems.map((line) => `  - ${line}`).join('\n')}`,
      {
        remedy: 'To resolve, correct the variables named above; .env.example explains each.',
      },
    );
  }
  return deepFreeze(build(env, company));
};

const unknownProblem = (name: string): string =>
  `${name} is not known. To resolve, correct its name by .env.example, or remove it.`;

/** Names the variable but never its value, which may be a secret. */
const unusable = (name: VariableName): string =>
  `${name} is not usable. To resolve, set ${name} to ${VARIABLES[name].remedy}.`;

const shapeProblems = (env: Environment): string[] => {
  const shapes = validate(env) ? [] : (validate.errors ?? []);
  const wrong = shapes.map((problem) => problem.instancePath.slice(1) as VariableName);
  const origins = (['PUBLIC_URL', 'ALLOWED_ORIGINS', 'ZENDESK_URL', 'LLM_URL'] as const).filter(
    (name) => !listOf(env[name]).every((one) => URL.canParse(one)),
  );
  const proxies = readTrustedProxies(env.TRUSTED_PROXIES) === undefined ? (['TRUSTED_PROXIES'] as const) : [];
  return [...new Set([...wrong, ...origins, ...proxies])].map(unusable);
};

/** COMPANY_FILE is not among them: `loadCompany` reads and checks it. */
const fileProblems = (env: Environment): string[] =>
  (['DATA_MAP', 'POLICY_DIR'] as const)
    .filter((name) => env[name] !== undefined && !existsSync(env[name]))
    .map(
      (name) => `${name} (${env[name]}) is not there. To resolve, set ${name} to ${VARIABLES[name].remedy}.`,
    );

const deepFreeze = <T extends object>(value: T): T => {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part);
  return Object.freeze(value);
};

const build = (env: Environment, company: Company): Config => {
  const production = env.NODE_ENV === 'production';
  const port = Number(env.PORT ?? 3000);
  const localPorts = {
    site: Number(env.LOCAL_SITE_PORT ?? 3003),
    desk: Number(env.LOCAL_DESK_PORT ?? 3001),
    inbox: Number(env.LOCAL_INBOX_PORT ?? 3002),
    smtp: Number(env.LOCAL_SMTP_PORT ?? 3025),
  };
  const publicUrl = origin(env.PUBLIC_URL ?? `http://localhost:${port}`);
  const sites = [`http://localhost:${localPorts.site}`, `http://127.0.0.1:${localPorts.site}`];
  const desk = deskOf(env);
  const signIn = signInOf(env) ?? (env.COMPANY_FILE === undefined ? demoSignIn(localPorts.site) : undefined);
  return {
    production,
    tenant: 'default',
    port,
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    operations: { port: Number(env.OPERATIONS_PORT ?? 3004), host: env.OPERATIONS_HOST ?? '127.0.0.1' },
    trustedProxies: readTrustedProxies(env.TRUSTED_PROXIES) ?? 0,
    publicUrl,
    allowedOrigins: env.ALLOWED_ORIGINS === undefined ? sites : listOf(env.ALLOWED_ORIGINS).map(origin),
    dataDir: path.resolve(env.DATA_DIR ?? '.data'),
    ...(env.SECRET_KEY !== undefined && { secretKey: env.SECRET_KEY }),
    formerSecretKeys: listOf(env.SECRET_KEY_PREVIOUS),
    logLevel: (env.LOG_LEVEL ?? 'info') as LogLevel,
    ...(env.MONGODB_URI !== undefined && { mongodbUri: env.MONGODB_URI }),
    ...(env.SMTP_URL !== undefined &&
      env.MAIL_FROM !== undefined && { mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } }),
    ...(desk && { desk }),
    ...(env.ZENDESK_APP_AUDIENCE !== undefined &&
      env.ZENDESK_APP_PUBLIC_KEY !== undefined && {
        agentApp: {
          audience: env.ZENDESK_APP_AUDIENCE,
          publicKey: env.ZENDESK_APP_PUBLIC_KEY.replaceAll('\\n', '\n'),
        },
      }),
    company,
    dataMapFile: env.DATA_MAP ?? DEMO.dataMap,
    policyDir: env.POLICY_DIR ?? DEMO.policy,
    ...(env.CHAT_SECRET !== undefined && { chatSecret: env.CHAT_SECRET }),
    ...(signIn && { hostSignIn: signIn }),
    windowDays: Number(env.WITHDRAWAL_WINDOW_DAYS ?? 14),
    ...(env.LLM_URL !== undefined &&
      env.LLM_MODEL !== undefined && {
        languageModel: {
          url: env.LLM_URL,
          model: env.LLM_MODEL,
          ...(env.LLM_API_KEY !== undefined && { apiKey: env.LLM_API_KEY }),
        },
      }),
    localPorts,
    demo: env.COMPANY_FILE === undefined,
  };
};

/** The origin as browsers write it: lower case, no trailing slash, no default port. */
const origin = (url: string): string => new URL(url).origin;

const listOf = (value: string | undefined): string[] => value?.split(',').map((one) => one.trim()) ?? [];

const signInOf = (env: Environment): HostSignIn | undefined => {
  const { HOST_JWT_ISSUER: issuer, HOST_JWT_AUDIENCE: audience } = env;
  const { HOST_JWT_JWKS_URL: jwksUrl, HOST_JWT_SECRET: secret, HOST_JWT_ALGORITHM: algorithm } = env;
  const keys = jwksUrl !== undefined ? { jwksUrl } : secret !== undefined ? { secret } : undefined;
  return issuer === undefined || audience === undefined || keys === undefined
    ? undefined
    : {
        issuer,
        audience,
        keys,
        ...(algorithm !== undefined && { algorithm: algorithm as NonNullable<HostSignIn['algorithm']> }),
      };
};

/** The demo company's website signs its customers in too. */
const demoSignIn = (port: number): HostSignIn => ({
  issuer: `http://localhost:${port}`,
  audience: 'rightsdesk',
  keys: { jwksUrl: `http://127.0.0.1:${port}/.well-known/jwks.json` },
  algorithm: 'ES256',
});

const deskOf = (env: Environment): DeskEndpoint | undefined => {
  const url = env.ZENDESK_URL ?? (env.ZENDESK_SUBDOMAIN && `https://${env.ZENDESK_SUBDOMAIN}.zendesk.com`);
  if (!url) return undefined;
  const { ZENDESK_CLIENT_ID: clientId, ZENDESK_CLIENT_SECRET: clientSecret } = env;
  const { ZENDESK_EMAIL: email, ZENDESK_API_TOKEN: apiToken } = env;
  const auth: DeskAuth | undefined =
    clientId !== undefined && clientSecret !== undefined
      ? { kind: 'oauth', clientId, clientSecret }
      : email !== undefined && apiToken !== undefined
        ? { kind: 'token', email, apiToken }
        : undefined;
  const webhookSecret = env.ZENDESK_WEBHOOK_SECRET;
  return auth && { url: origin(url), auth, ...(webhookSecret !== undefined && { webhookSecret }) };
};
