import { type Facts, remember, type Turn } from '../turn.ts';
import type { Heard } from './onMessage.ts';
import { onWishes } from './smallTalk.ts';
import { askAbout, namedIn } from './unclearAddress.ts';

/** A wish with such an address: the wish is taken up, and no address that was known before stands in for the named one. */
export const onUnclearWish = (turn: Turn, heard: Heard, { signedIn, ...facts }: Facts): Turn | undefined => {
  if (heard.unclear.length === 0) return undefined;
  const answer = onWishes(remember(turn, { address: undefined }), heard, facts);
  const asked = answer?.memory.question;
  if (answer === undefined || answer.call !== undefined || asked === undefined) return answer;
  const named = asked.about === 'new_value' ? heard.unclear : namedIn(heard);
  const isAsked = asked.about === 'address' || asked.about === 'reach';
  const cannotBe = asked.about === 'new_value' && answer.memory.task?.wish.change?.field === 'email';
  return isAsked || cannotBe ? askAbout({ ...answer, say: answer.say.slice(0, -1) }, named, asked) : answer;
};
