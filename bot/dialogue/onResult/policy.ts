import type { PolicyAnswer } from '../../../privacy/useCases.ts';
import { proceed } from '../flow.ts';
import { saying } from '../saying.ts';
import { type Facts, type Turn, tell } from '../turn.ts';

/** The policy's own words, quoted; or that it does not say. The open question returns in both cases. */
export const onPolicy = (turn: Turn, answer: PolicyAnswer | undefined, facts: Facts): Turn => {
  if (answer === undefined) return proceed(tell(turn, 'policySilent'), facts);
  const { number, title, text, version, url } = answer;
  const said = {
    ...saying('policyIntro', number, title),
    quote: { text, source: `${number} ${title} (${version})`, url },
  };
  return proceed({ ...turn, say: [...turn.say, said] }, facts);
};
