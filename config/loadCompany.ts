import { readFileSync } from 'node:fs';
import { Ajv, type JSONSchemaType } from 'ajv';
import type { Company } from '../domain/company.ts';
import { mailboxOf } from '../domain/emailAddress/readMailbox.ts';
import { answersSchema } from './answersSchema.ts';
import { identitySchema } from './identitySchema.ts';
import { TESTED_SCHEMA } from './testedSchema.ts';

const text = { type: 'string', minLength: 1, maxLength: 500 } as const;

export const companySchema = {
  type: 'object',
  required: [
    'name', 'legalName', 'country', 'timeZone', 'laws', 'languages', 'region', 'website', 'privacyEmail', 'postalAddress',
    'brandColor', 'assistantName', 'authorities',
  ],
  properties: {
    name: text,
    legalName: text,
    country: { type: 'string', pattern: '^[A-Z]{2}$' },
    subdivision: { type: 'string', pattern: '^[A-Z0-9]{1,3}$', nullable: true },
    timeZone: text,
    laws: {
      type: 'array',
      minItems: 1,
      items: { type: 'string', enum: ['gdpr', 'uk_gdpr', 'fadp', 'ccpa', 'ccpa_opt_out', 'dpa2018_164a'] },
    },
    languages: { type: 'array', minItems: 1, items: text },
    region: text,
    website: { type: 'string', pattern: '^https?://' },
    privacyEmail: { type: 'string', format: 'mailbox' },
    support: {
      type: 'string',
      maxLength: 500,
      nullable: true,
      anyOf: [{ format: 'mailbox' }, { pattern: '^https?://' }],
    },
    postalAddress: text,
    brandColor: { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' },
    assistantName: text,
    answers: answersSchema,
    identity: identitySchema,
    authorities: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['for', 'name', 'address', 'url'],
        properties: {
          for: text,
          name: { type: 'object', required: ['en'], additionalProperties: text },
          address: text,
          url: { type: 'string', pattern: '^https?://' },
        },
      },
    },
  },
} as unknown as JSONSchemaType<Company>; // biome-ignore format: the list of what is required reads across

/** An address that an email can go to. */
const mailbox = (text: string): boolean => mailboxOf(text) !== undefined;

const validate = new Ajv({
  ...TESTED_SCHEMA,
  allErrors: true,
  allowUnionTypes: true,
  formats: { mailbox },
}).compile(companySchema);

/** Reads COMPANY_FILE. @returns the company, or one sentence for each problem. */
export const loadCompany = (file: string): Company | string[] => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [
      `COMPANY_FILE (${file}) cannot be read as JSON: ${(error as Error).message}. To resolve, correct the file.`,
    ];
  }
  if (validate(parsed)) return isTimeZone(parsed.timeZone) ? parsed : [zoneProblem(file, parsed.timeZone)];
  return (validate.errors ?? []).map(
    (problem) =>
      `COMPANY_FILE (${file}) ${problem.instancePath || 'as a whole'} ${problem.message ?? 'is wrong'}. To resolve, correct that field.`,
  );
};

const zoneProblem = (file: string, zone: string) =>
  `COMPANY_FILE (${file}) /timeZone names no time zone: ${zone}. To resolve, use an IANA name such as Europe/Zurich.`;

const isTimeZone = (name: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
};
