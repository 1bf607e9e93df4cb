import type { Act, Intent, RankedIntent, Understood } from '../types.ts';

/** Intents that only inform or fetch a person: if the model is wrong about them, nothing is changed or filed. */
const HARMLESS: readonly Intent[] = [
  'status',
  'human',
  'rights_info',
  'policy_question',
  'complaint',
  'greet',
  'goodbye_thanks',
  'oos',
];

/** The confidence of a proposal: enough to go ahead if it is harmless, otherwise just enough to offer it as a choice. */
const worth = (intent: Intent, high: number): number => (HARMLESS.includes(intent) ? high : high - 0.01);

const reranked = (ranked: readonly RankedIntent[], first: Intent, confidence: number): RankedIntent[] => {
  const rest = ranked.filter(({ intent }) => intent !== first);
  const total = rest.reduce((sum, one) => sum + one.confidence, 0);
  const share = (one: RankedIntent): number =>
    total === 0 ? (1 - confidence) / rest.length : (one.confidence / total) * (1 - confidence);
  return [
    { intent: first, confidence },
    ...rest.map((one) => ({ intent: one.intent, confidence: share(one) })),
  ].sort((a, b) => b.confidence - a.confidence);
};

/**
 * Replaces our own intents by the proposed ones. An intent that files or changes something stays below `high`, so that
 * the dialogue asks before it acts on it. The details remain those that we found ourselves.
 */
export const withProposal = (
  understood: Understood,
  intents: readonly Intent[],
  high: number,
): Understood => {
  const [first] = intents;
  if (first === undefined) return understood;
  const wanted = intents.length > 1 ? intents.filter((intent) => intent !== 'oos') : intents;
  const acts = wanted.map((intent): Act => {
    const own = understood.acts.find((act) => act.intent === intent);
    return { intent, confidence: worth(intent, high), details: own?.details ?? understood.details };
  });
  const top = acts[0]!;
  return { ...understood, acts, ranked: reranked(understood.ranked, top.intent, top.confidence) };
};
