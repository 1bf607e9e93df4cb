import path from 'node:path';
import { Ajv } from 'ajv';
import { AppError } from '../errors.ts';
import type { Company } from '../models/company.ts';
import type { LogLevel } from '../observe/logger.ts';
import type { Config, DeskAuth } from './config.ts';
import {
  type Environment,
  environmentSchema,
  givenOnly,
  VARIABLES,
  type VariableName,
} from './environment.ts';
import { groupProblems } from './groups.ts';
import { loadCompany } from './loadCompany.ts';
import { shipped } from './packageRoot.ts';

const validate = new Ajv({ allErrors: true }).compile(environmentSchema);

/** `local/demo/...`: what runs when no company is configured. */
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
  const problems = [...shapeProblems(env), ...groupProblems(env)];
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
  return Object.freeze(build(env, company));
};

const shapeProblems = (env: Environment): string[] => {
  if (validate(env)) return [];
  return (validate.errors ?? []).map((problem) => {
    const name = problem.instancePath.slice(1) as VariableName;
    return `${name} is not usable. To resolve, set ${name} to ${VARIABLES[name].remedy}.`;
  });
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
  return {
    production,
    tenant: 'default',
    port,
    host: env.HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl,
    allowedOrigins: Object.freeze(env.ALLOWED_ORIGINS?.split(',').map((one) => origin(one.trim())) ?? sites),
    dataDir: path.resolve(env.DATA_DIR ?? '.data'),
    ...(env.SECRET_KEY !== undefined && { secretKey: env.SECRET_KEY }),
    logLevel: (env.LOG_LEVEL ?? 'info') as LogLevel,
    ...(env.MONGODB_URI !== undefined && { mongodbUri: env.MONGODB_URI }),
    ...(env.SMTP_URL !== undefined &&
      env.MAIL_FROM !== undefined && { mail: { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } }),
    ...(desk && { desk }),
    company: Object.freeze(company),
    dataMapFile: env.DATA_MAP ?? DEMO.dataMap,
    policyDir: env.POLICY_DIR ?? DEMO.policy,
    ...(env.CHAT_SECRET !== undefined && { chatSecret: env.CHAT_SECRET }),
    windowDays: Number(env.WITHDRAWAL_WINDOW_DAYS ?? 14),
    localPorts,
    demo: env.COMPANY_FILE === undefined,
  };
};

const origin = (url: string): string => url.replace(/\/$/, '');

const deskOf = (env: Environment): { url: string; auth: DeskAuth } | undefined => {
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
  return auth && { url: origin(url), auth };
};
