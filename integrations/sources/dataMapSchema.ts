const path = {
  type: 'string',
  pattern: '^[A-Za-z0-9_][A-Za-z0-9_-]*(\\.[A-Za-z0-9_][A-Za-z0-9_-]*)*$',
} as const;
const word = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_-]{0,59}$' } as const;
const texts = { type: 'object', additionalProperties: { type: 'string', minLength: 1 } } as const;
const paths = { type: 'array', items: path, uniqueItems: true } as const;
const byWord = (value: object) => ({ type: 'object', propertyNames: word, additionalProperties: value });
const closed = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: 'object',
  additionalProperties: false,
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

const storedAs = { enum: ['string', 'number', 'objectId', 'uuid'] };
const keepUntil = closed({ from: path, years: { type: 'integer', minimum: 1, maximum: 100 } });
const erasure = {
  type: 'object',
  discriminator: { propertyName: 'rule' },
  required: ['rule'],
  oneOf: [
    closed({ rule: { const: 'delete' } }),
    closed({ rule: { const: 'anonymise' }, unset: { ...paths, minItems: 1 } }),
    closed({ rule: { const: 'keep' }, unset: paths, legalBasis: texts, keepUntil }),
  ],
};

const collection = closed(
  {
    collection: { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9_.-]{0,99}$' },
    category: word,
    matches: {
      type: 'array',
      minItems: 1,
      items: closed({ field: path, identifier: word }, { type: storedAs, onlyWithout: paths }),
    },
    erasure,
  },
  {
    role: { enum: ['controller', 'processor'] },
    addressSpelling: { enum: ['lower', 'any'] },
    yields: { type: 'array', items: closed({ field: path, identifier: word }) },
    identity: closed(
      { identifier: word, address: path },
      {
        key: path,
        keyType: storedAs,
        subjectPrefix: word,
        addressChangedAt: path,
        previousAddress: path,
        country: path,
        name: { anyOf: [path, { ...paths, minItems: 1 }] },
        label: { ...paths, minItems: 1 },
        signIn: path,
        account: { type: 'boolean' },
        linkedTo: closed({ collection: { type: 'string' }, field: path }),
      },
    ),
    listed: closed(
      {
        address: path,
        controller: closed({ collection: { type: 'string' }, field: path, name: path, contact: path }),
      },
      { name: path },
    ),
    contact: { type: 'boolean' },
    exclude: paths,
    restriction: byWord(path),
    verification: byWord(closed({ field: path, ask: texts }, { as: { enum: ['text', 'first_month'] } })),
    rectifiable: byWord({
      anyOf: [path, closed({ path }, { lowerCase: path, previous: path, changedAt: path })],
    }),
    withdraw: byWord(
      closed(
        {
          address: path,
          set: {
            type: 'object',
            minProperties: 1,
            propertyNames: path,
            additionalProperties: { type: ['string', 'number', 'boolean'] },
          },
        },
        { stamp: path, consentAt: path },
      ),
    ),
  },
);

/** The shape of a data map file: JSON Schema (draft 7) with Ajv's `discriminator`. */
export const dataMapSchema = closed({
  version: { const: 1 },
  languages: {
    type: 'array',
    items: { type: 'string', pattern: '^[a-z]{2,3}$' },
    uniqueItems: true,
    contains: { const: 'en' },
  },
  categories: {
    ...byWord(
      closed(
        { title: texts, purpose: texts, retention: texts, recipients: texts, origin: texts },
        { sensitive: { type: 'boolean' } },
      ),
    ),
    minProperties: 1,
  },
  sources: {
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      discriminator: { propertyName: 'type' },
      required: ['type'],
      oneOf: [
        closed({
          name: word,
          type: { const: 'mongodb' },
          uri: { type: 'string', pattern: '^(store|\\$\\{[A-Z][A-Z0-9_]*\\})$' },
          database: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,60}$' },
          collections: { type: 'array', minItems: 1, items: collection },
        }),
        closed(
          {
            name: word,
            type: { const: 'zendesk' },
            categories: closed({ profile: word, tickets: word }),
          },
          { externalId: word, copiedTickets: { type: 'boolean' } },
        ),
        closed({ name: word, type: { const: 'own' }, categories: closed({ chats: word, requests: word }) }),
      ],
    },
  },
});
