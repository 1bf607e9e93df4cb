import { Ajv } from 'ajv';
import { INTENTS, type Intent } from '../types.ts';

/** What a model may say that a message means. A yes or a no is never taken from it: those answer a question of ours. */
export const PROPOSABLE: readonly Intent[] = INTENTS.filter(
  (intent) => intent !== 'affirm' && intent !== 'deny',
);

export interface Proposal {
  /** In the order of mention. */
  intents: Intent[];
}

/** The form that the answer is constrained to, and judged by when it arrives. */
export const answerSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['intents'],
  properties: {
    intents: {
      type: 'array',
      minItems: 1,
      maxItems: 3,
      uniqueItems: true,
      items: { type: 'string', enum: PROPOSABLE },
    },
  },
} as const;

// That it is a schema is checked by a test, not at every start.
const isProposal = new Ajv({ meta: false, validateSchema: false }).compile<Proposal>(answerSchema);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const contentOf = (body: unknown): string | undefined => {
  const content = (body as { choices?: { message?: { content?: unknown } }[] } | undefined)?.choices?.[0]
    ?.message?.content;
  return typeof content === 'string' ? content : undefined;
};

/** The proposal in the body of a chat completion; undefined for anything that is not exactly one. */
export const readAnswer = (body: string): Proposal | undefined => {
  const content = contentOf(parsed(body));
  const said = content === undefined ? undefined : parsed(content);
  return isProposal(said) ? said : undefined;
};
