import { newGoal } from '../../../../bot/dialogue/goal.ts';
import { type Memory, newMemory } from '../../../../bot/dialogue/memory.ts';
import type { Question } from '../../../../bot/dialogue/questions.ts';
import type { Language } from '../../../../domain/language.ts';
import type { RequestSummary, Scope } from '../../../../privacy/outcomes.ts';

export const NOW = new Date('2026-03-10T09:00:00Z');
const ADDRESS = 'anna@example.org';

export const CONTEXT = {
  now: NOW,
  conversation: {
    tenant: 'demo',
    conversationId: 'c1',
    network: 'here',
    turnId: 't1',
    language: 'en' as const,
    gpc: false,
  },
  services: ['newsletter', 'analytics'] as const,
};

const FACT: Record<Language, string> = {
  en: 'your customer number',
  fr: 'votre numéro de client',
  de: 'Ihre Kundennummer',
  it: 'il suo numero cliente',
  es: 'su número de cliente',
};

export const ERASURE: Scope = {
  kind: 'erasure',
  maskedAddress: 'a***@example.org',
  categories: ['account', 'orders'],
  mayConcern: [],
  kept: [{ title: 'Invoices', legalBasis: 'Art. 958f CO', until: new Date('2036-12-31T00:00:00Z') }],
  unattributable: [],
  takenAlong: [],
  windowEndsAt: new Date('2026-03-24T00:00:00Z'),
  dueAt: new Date('2026-04-09T00:00:00Z'),
};

export const FILED: RequestSummary = {
  requestId: 'r1',
  reference: 'RD-7K3M-9QPX',
  kind: 'erasure',
  state: 'filed',
  receivedAt: NOW,
  dueAt: ERASURE.dueAt,
  windowEndsAt: new Date('2026-03-24T00:00:00Z'),
  mayCancel: true,
  mayWaiveWindow: true,
};

const begun = {
  goal: { ...newGoal('erasure', { address: ADDRESS }), requestId: 'r1' },
  proof: {
    address: ADDRESS,
    maskedAddress: 'a***@example.org',
    validUntil: new Date('2026-03-10T09:10:00Z'),
  },
};

export const confirming = (scope: Scope, waive = false): Question => ({
  about: 'confirmation',
  nonce: 'n1',
  waive,
  scope,
});

/** Where a conversation can stand when the customer asks a side question, by name. */
const STEPS = {
  nothing: () => ({}),
  filed: () => ({ lastDone: FILED }),
  address: () => ({ goal: newGoal('erasure'), question: { about: 'address' } }),
  opt_out: () => ({
    goal: newGoal('withdrawal', { wish: { services: ['newsletter'] } }),
    question: { about: 'address' },
  }),
  code: () => ({
    goal: { ...begun.goal, codeUntil: new Date('2026-03-10T09:10:00Z') },
    question: { about: 'code' },
  }),
  facts: (language) => ({
    ...begun,
    question: { about: 'facts', questions: [{ name: 'number', ask: FACT[language] }], given: [] },
  }),
  confirmation: () => ({ ...begun, question: confirming(ERASURE) }),
  field: () => ({ goal: newGoal('rectification'), question: { about: 'field' } }),
  new_value: () => ({
    goal: newGoal('rectification', { wish: { change: { field: 'lastName' } } }),
    question: { about: 'new_value' },
  }),
  agreement: () => ({
    goal: newGoal('complaint', { wish: { message: 'You sold my data.' } }),
    question: { about: 'agreement' },
  }),
  reach: () => ({ goal: newGoal('human'), question: { about: 'reach' } }),
} satisfies Record<string, (language: Language) => Partial<Memory>>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

export const memoryAt = (step: StepName, language: Language = 'en'): Memory => ({
  ...newMemory(language),
  ...STEPS[step](language),
});
