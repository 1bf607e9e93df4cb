import type { PolicyAnswer, PolicyResult } from '../../../privacy/outcomes.ts';
import { ask } from '../ask.ts';
import { proceed } from '../flow.ts';
import { reply } from '../reply.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';

/** Quotes the policy, offers the clauses that may be meant, or says that it has no answer. The open question returns. */
export const onPolicy = (turn: Turn, result: PolicyResult, asked: string, context: Context): Turn => {
  const { question: before, goal } = turn.memory;
  const isIdle = before === undefined && goal === undefined;
  switch (result.outcome) {
    case 'answer': {
      const quoted = quote(turn, result);
      return result.others.length > 0 && isIdle
        ? ask(quoted, { about: 'clause', asked, offered: result.others }, reply('orClause'))
        : proceed(quoted, context);
    }
    case 'above': {
      const { clause, number, title } = result;
      const noted = remember(turn, { quoted: clause });
      return isIdle
        ? ask(noted, { about: 'person' }, reply('policyAbove', number, title))
        : proceed(tell(noted, 'policyAbove', number, title), context);
    }
    case 'choices':
      // What comes next of the wish has not been asked yet, and must not wait behind an offer.
      if (before === undefined && goal !== undefined) return sayNothingFits(turn, context);
      return ask(turn, { about: 'clause', asked, offered: result.clauses, ...(before && { before }) });
    case 'nothing':
      return sayNothingFits(turn, context);
  }
};

const quote = (turn: Turn, { clause, number, title, text, version, url }: PolicyAnswer): Turn => {
  const quoted = {
    ...reply('policyIntro', number, title),
    quote: { text, source: `${number} ${title} (${version})`, url },
  };
  return { ...remember(turn, { quoted: clause }), replies: [...turn.replies, quoted] };
};

/** The policy does not answer. A person is offered; where something else is open, it returns and says how to reach one. */
export const sayNothingFits = (turn: Turn, context: Context): Turn => {
  const { question, goal } = turn.memory;
  const before = question?.about === 'clause' ? question.before : question;
  return before === undefined && goal === undefined
    ? ask(turn, { about: 'person' }, reply('policySilent'))
    : proceed(remember(tell(turn, 'policySilent'), { question: before }), context);
};
