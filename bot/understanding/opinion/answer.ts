import { Ajv } from 'ajv';
import { INTENTS, type Intent } from '../types.ts';

/** What a model may propose. Never a yes or a no, because those answer a question of ours. */
export type Proposable = Exclude<Intent, 'affirm' | 'deny'>;
export const PROPOSABLE: readonly Proposable[] = INTENTS.filter(
  (intent) => intent !== 'affirm' && intent !== 'deny',
);

export interface Proposal {
  /** In the order they were mentioned. */
  intents: Intent[];
}

/** The schema that constrains the answer, and that we check it against when it arrives. */
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

// A test checks that this is a valid schema, so that we need not at every start.
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

/** The proposal in the body of a chat completion. Undefined for anything that is not exactly one. */
export const readAnswer = (body: string): Proposal | undefined => {
  const content = contentOf(parsed(body));
  const said = content === undefined ? undefined : parsed(content);
  return isProposal(said) ? said : undefined;
};
