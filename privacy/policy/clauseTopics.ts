/**
 * What the clauses of a privacy policy are about. A clause whose id is one of these answers it, and so does one that names
 * it in `<!-- answers: fees, dpo -->`. How people ask for each stands in `bot/understanding/topics/clauses`.
 */
export const CLAUSE_TOPICS = [
  'access',
  'account-data',
  'analytics',
  'authorities',
  'automated',
  'breach',
  'california',
  'changes',
  'children',
  'client-lists',
  'closure',
  'complaint',
  'contact',
  'controller',
  'cookies',
  'deadlines',
  'deceased',
  'dpo',
  'erasure',
  'fees',
  'geolocation',
  'gpc',
  'inactive',
  'invoices',
  'links',
  'location',
  'merger',
  'messages',
  'newsletter-data',
  'no-advertising',
  'no-sale',
  'notices',
  'objection',
  'obligation',
  'payment',
  'portability',
  'processors',
  'purposes',
  'rectification',
  'restriction',
  'retention',
  'rights',
  'security',
  'sensitive',
  'site-use',
  'sources',
  'staff-access',
  'transfers',
  'verification',
  'withdrawal',
] as const;
export type ClauseTopic = (typeof CLAUSE_TOPICS)[number];

/** All that a question can be read as: a topic, something that goes on from the clause just quoted, or nothing of a policy. */
export const QUESTION_TOPICS = [...CLAUSE_TOPICS, 'follow-up', 'none'] as const;
export type QuestionTopic = (typeof QUESTION_TOPICS)[number];

/** How likely a question is about each topic; the confidences sum to 1. */
export type ReadQuestion = (question: string) => { topic: QuestionTopic; confidence: number }[];

export const isClauseTopic = (name: string): name is ClauseTopic =>
  CLAUSE_TOPICS.some((topic) => topic === name);
