const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' };

/** `answers` in COMPANY_FILE: when people of the company answer in the chat, and how soon. */
export const answersSchema = {
  type: 'object',
  nullable: true,
  additionalProperties: false,
  properties: {
    officeHours: {
      type: 'object',
      required: ['days', 'from', 'to'],
      additionalProperties: false,
      properties: {
        days: {
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'integer', minimum: 1, maximum: 7 },
        },
        from: time,
        to: time,
      },
    },
    within: {
      type: 'object',
      required: ['amount', 'unit'],
      additionalProperties: false,
      properties: {
        amount: { type: 'integer', minimum: 1, maximum: 99 },
        unit: { type: 'string', enum: ['minute', 'hour', 'day'] },
      },
    },
  },
} as const;
