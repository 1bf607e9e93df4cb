import type { Environment, VariableName } from './environment.ts';

interface Group {
  /** What the product cannot do without this group. */
  name: string;
  /** Exactly one of these sets must be complete. An incomplete set is refused. */
  ways: VariableName[][];
  /** May be set in addition. */
  optional?: VariableName[];
}

/** Variables that make sense only together. */
const GROUPS: Group[] = [
  { name: 'mail', ways: [['SMTP_URL', 'MAIL_FROM']] },
  {
    name: 'Zendesk',
    ways: [
      ['ZENDESK_URL', 'ZENDESK_CLIENT_ID', 'ZENDESK_CLIENT_SECRET'],
      ['ZENDESK_SUBDOMAIN', 'ZENDESK_CLIENT_ID', 'ZENDESK_CLIENT_SECRET'],
      ['ZENDESK_URL', 'ZENDESK_EMAIL', 'ZENDESK_API_TOKEN'],
      ['ZENDESK_SUBDOMAIN', 'ZENDESK_EMAIL', 'ZENDESK_API_TOKEN'],
    ],
    optional: ['ZENDESK_WEBHOOK_SECRET'],
  },
  { name: 'Zendesk app', ways: [['ZENDESK_APP_AUDIENCE', 'ZENDESK_APP_PUBLIC_KEY']] },
  { name: 'company', ways: [['COMPANY_FILE', 'DATA_MAP', 'POLICY_DIR']] },
  {
    name: 'sign-in of the host site',
    ways: [
      ['HOST_JWT_ISSUER', 'HOST_JWT_AUDIENCE', 'HOST_JWT_JWKS_URL'],
      ['HOST_JWT_ISSUER', 'HOST_JWT_AUDIENCE', 'HOST_JWT_SECRET'],
    ],
    optional: ['HOST_JWT_ALGORITHM'],
  },
  { name: 'language model', ways: [['LLM_URL', 'LLM_MODEL']], optional: ['LLM_API_KEY'] },
];

/** What production must not run without, and the variables that provide it. */
const NEEDED_IN_PRODUCTION: { name: string; anyOf: VariableName[][] }[] = [
  { name: 'the public address', anyOf: [['PUBLIC_URL']] },
  { name: 'the pages that may embed the chat', anyOf: [['ALLOWED_ORIGINS']] },
  { name: 'which proxies stand before the product', anyOf: [['TRUSTED_PROXIES']] },
  { name: 'the secret key', anyOf: [['SECRET_KEY']] },
  { name: 'the store', anyOf: [['MONGODB_URI'], ['ALLOW_EMBEDDED_STORE']] },
  ...['mail', 'Zendesk', 'company'].map((name) => ({
    name: `the ${name} group`,
    anyOf: GROUPS.find((group) => group.name === name)?.ways ?? [],
  })),
];

const list = (ways: readonly string[][]): string => ways.map((way) => way.join(' + ')).join(', or ');

/** One sentence for each group that is incomplete, ambiguous or, in production, missing. */
export const groupProblems = (env: Environment): string[] => {
  const given = (name: VariableName) => env[name] !== undefined;
  const problems: string[] = [];
  for (const { name, ways, optional = [] } of GROUPS) {
    const members = [...new Set([...ways.flat(), ...optional])].filter(given);
    if (members.length === 0) continue;
    const whole = ways.filter((way) => way.every(given));
    if (whole.length === 0) {
      problems.push(
        `The ${name} group is half set (${members.join(', ')}). To resolve, set ${list(ways)}, or none of them.`,
      );
    } else if (whole.length > 1) {
      problems.push(
        `The ${name} group is set in more than one way (${members.join(', ')}). To resolve, keep one of: ${list(ways)}.`,
      );
    }
  }
  if (env.NODE_ENV !== 'production') return problems;
  for (const { name, anyOf } of NEEDED_IN_PRODUCTION) {
    if (!anyOf.some((way) => way.every(given))) {
      problems.push(`In production ${name} is missing. To resolve, set ${list(anyOf)}.`);
    }
  }
  if (!given('MONGODB_URI') && given('ALLOW_EMBEDDED_STORE') && env.ALLOW_EMBEDDED_STORE !== 'true') {
    problems.push('In production the store is missing. To resolve, set MONGODB_URI.');
  }
  return problems;
};
