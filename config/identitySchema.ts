import { GUARDED_PURPOSES, type GuardedPurpose, type Way } from '../domain/identityPolicy.ts';

/** Data is never handed out or erased without proof of identity, nor on an old sign-in. */
const FLOOR: readonly Way[] = ['signed_in_lately', 'code', 'code_and_facts', 'agent'];
const WEIGHTY: readonly GuardedPurpose[] = ['access', 'portability', 'erasure', 'objection'];

const waysFor = (purpose: GuardedPurpose) => ({
  type: 'array',
  minItems: 1,
  uniqueItems: true,
  items: { type: 'string', enum: WEIGHTY.includes(purpose) ? FLOOR : ['signed_in', ...FLOOR] },
});

const rule = (purpose: GuardedPurpose) => ({
  type: 'object',
  additionalProperties: false,
  properties: { ordinary: waysFor(purpose), sensitive: waysFor(purpose) },
});

/**
 * `identity` in COMPANY_FILE. A company may ask for more proof than the default, but never for less than the floor.
 * Opt-outs are not listed, because they must not require any proof.
 */
export const identitySchema = {
  type: 'object',
  nullable: true,
  additionalProperties: false,
  properties: {
    assurance: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(GUARDED_PURPOSES.map((purpose) => [purpose, rule(purpose)])),
    },
    facts: { type: 'integer', minimum: 1, maximum: 3 },
    deciders: { type: 'array', minItems: 1, items: { type: 'string', minLength: 1, maxLength: 100 } },
  },
} as const;
