import { isLanguage } from '../../../domain/language.ts';
import type { Understood } from '../../understanding/types.ts';
import { proceed } from '../flow.ts';
import { greetedIn } from '../phrases/commands.ts';
import { type Facts, remember, type Turn, tell } from '../turn.ts';
import { onForAnother } from './another.ts';
import { onButton } from './button.ts';
import { onCommand } from './commands.ts';
import { notUnderstood, offerMeanings } from './notUnderstood.ts';
import { type Heard, listen } from './onMessage.ts';
import { replyTo } from './reply.ts';
import { onOtherAddress, onSmallTalk, onWishes } from './smallTalk.ts';
import { onUnclearAddress } from './unclearAddress.ts';
import { onUnclearWish } from './unclearWish.ts';

/** One message of the customer: a button, a command, an answer, a wish, a word in passing, or not understood. */
export const hear = (before: Turn, understood: Understood, facts: Facts): Turn => {
  const turn = inTheirLanguage(noteCard(before, understood), understood);
  if (understood.text.trim() === '') return proceed(tell(turn, 'empty'), facts);
  const heard = listen(understood, turn.memory.question);
  const found = grasp(turn, heard, facts);
  if (found !== undefined) return remember(found, { misses: 0 });
  return understood.details.cardNumber ? proceed(turn, facts) : notUnderstood(turn, heard, facts);
};

const grasp = (turn: Turn, heard: Heard, facts: Facts): Turn | undefined => {
  const { question } = turn.memory;
  if (heard.button === 'stale') return proceed(tell(turn, 'staleAnswer'), facts);
  if (heard.button !== undefined) return onButton(turn, heard.button, facts);
  return (
    (heard.command && onCommand(turn, heard.command, heard, facts)) ??
    onForAnother(turn, heard, facts) ??
    onUnclearAddress(turn, heard) ??
    onOtherAddress(turn, heard, facts) ??
    (question && replyTo(turn, question, heard, facts)) ??
    onUnclearWish(turn, heard, facts) ??
    onWishes(turn, heard, facts) ??
    onSmallTalk(turn, heard, facts) ??
    offerMeanings(turn, heard)
  );
};

const noteCard = (turn: Turn, { details }: Understood): Turn =>
  details.cardNumber ? tell(turn, 'cardMasked') : turn;

/** Follows the customer into another language where that is certain; says which are spoken where it cannot. */
const inTheirLanguage = (turn: Turn, { text, language: read, languageCertain }: Understood): Turn => {
  const language = languageCertain ? read : greetedIn(text);
  // A name, a street or a month may be in any language.
  const about = turn.memory.question?.about;
  if (language === undefined || about === 'new_value' || about === 'facts') return turn;
  if (isLanguage(language)) return remember(turn, { language });
  if (turn.memory.toldLanguages === true) return turn;
  return remember(tell(turn, 'languagesSpoken'), { toldLanguages: true });
};
