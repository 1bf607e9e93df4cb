import type { Question } from '../questions.ts';
import { perform, remember, type Turn } from '../turn.ts';

/**
 * Looks the question up in the policy, or quotes the clause that was chosen for it. `rejected`: the clause before was not what the
 * customer asked for. The open question returns after the answer.
 */
export const askPolicy = (
  turn: Turn,
  question: string,
  { chosen, rejected }: { chosen?: string; rejected?: boolean } = {},
): Turn => {
  const { question: open, language, quoted } = turn.memory;
  return perform(remember(turn, { question: withoutPolicy(open) }), {
    name: 'askPolicy',
    input: {
      question: question.slice(0, 2_000),
      language,
      ...(quoted !== undefined && { before: quoted }),
      ...(chosen !== undefined && { chosen }),
      ...(rejected !== undefined && { rejected }),
    },
  });
};

/** The question that returns once the policy has been asked. */
const withoutPolicy = (open: Question | undefined): Question | undefined => {
  if (open?.about === 'clause' || open?.about === 'meaning' || open?.about === 'person') return open.before;
  return open?.about === 'policy' || open?.about === 'menu' ? undefined : open;
};
