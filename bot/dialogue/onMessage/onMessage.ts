import { isLanguage } from '../../../domain/language.ts';
import type { Understood } from '../../understanding/types.ts';
import { proceed } from '../flow.ts';
import { greetedIn } from '../phrases/commands.ts';
import { type Context, remember, type Turn, tell } from '../turn.ts';
import { onAnswer } from './answer.ts';
import { onButton } from './button.ts';
import { onCommand } from './commands.ts';
import { onFollowUp } from './followUp.ts';
import { onForAnother } from './forAnother.ts';
import { type Message, readMessage } from './message.ts';
import { notUnderstood, offerMeanings } from './notUnderstood.ts';
import { onOtherAddress, onSmallTalk, onWantedGoals } from './smallTalk.ts';
import { onUnclearAddress } from './unclearAddress.ts';
import { onGoalsWithUnclearAddress } from './unclearGoals.ts';
import { addresseeOf, comeBack, passOn, stepIn } from './withPerson.ts';

/**
 * Acts on one message of the customer. The first reading that fits counts: a button, a command, something wanted for
 * somebody else, another address, the answer to the open question, a new goal, small talk. What fits nothing was not
 * understood.
 */
export const onMessage = (before: Turn, understood: Understood, context: Context): Turn => {
  const { cardNumber } = understood.details;
  const turn = inTheirLanguage(cardNumber ? tell(before, 'cardMasked') : before, understood);
  if (understood.text.trim() === '') return proceed(tell(turn, 'empty'), context);
  const message = readMessage(understood, turn.memory.question);
  const addressee = addresseeOf(turn, message, context);
  if (addressee === 'person') return passOn(turn, message, context);
  if (addressee === 'assistant_called') return comeBack(turn, context);
  const acted = act(addressee === 'assistant' ? stepIn(turn, context) : turn, message, context);
  if (acted !== undefined) return remember(acted, { misses: 0 });
  return cardNumber ? proceed(turn, context) : notUnderstood(turn, message, context);
};

const act = (turn: Turn, message: Message, context: Context): Turn | undefined => {
  const { question } = turn.memory;
  if (message.button === 'stale') return proceed(tell(turn, 'staleAnswer'), context);
  if (message.button !== undefined) return onButton(turn, message.button, context);
  return (
    (message.command && onCommand(turn, message.command, message, context)) ??
    onForAnother(turn, message, context) ??
    onUnclearAddress(turn, message) ??
    onOtherAddress(turn, message, context) ??
    (question && onAnswer(turn, question, message, context)) ??
    onGoalsWithUnclearAddress(turn, message, context) ??
    onWantedGoals(turn, message, context) ??
    onFollowUp(turn, message) ??
    onSmallTalk(turn, message, context) ??
    offerMeanings(turn, message)
  );
};

/** Follows the customer into another language when it is certain. If we do not speak it, says once which we speak. */
const inTheirLanguage = (turn: Turn, { text, language: read, languageCertain }: Understood): Turn => {
  const language = languageCertain ? read : greetedIn(text);
  // A name, a street or a month may be in any language.
  const about = turn.memory.question?.about;
  if (language === undefined || about === 'new_value' || about === 'facts') return turn;
  if (isLanguage(language)) return remember(turn, { language });
  if (turn.memory.languagesListed === true) return turn;
  return remember(tell(turn, 'languagesSpoken'), { languagesListed: true });
};
