import type { PolicyAnswer } from '../../../privacy/outcomes.ts';
import { proceed } from '../flow.ts';
import { reply } from '../reply.ts';
import { type Context, type Turn, tell } from '../turn.ts';

/** Quotes the policy, or says that it has no answer. Either way the open question returns. */
export const onPolicy = (turn: Turn, answer: PolicyAnswer | undefined, context: Context): Turn => {
  if (answer === undefined) return proceed(tell(turn, 'policySilent'), context);
  const { number, title, text, version, url } = answer;
  const quoted = {
    ...reply('policyIntro', number, title),
    quote: { text, source: `${number} ${title} (${version})`, url },
  };
  return proceed({ ...turn, replies: [...turn.replies, quoted] }, context);
};
