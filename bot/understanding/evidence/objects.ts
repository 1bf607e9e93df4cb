import { RIGHTS } from '../rights.ts';
import type { Intent } from '../types.ts';
import type { Clause } from './clause.ts';

/** What a right is about: somebody's data, account, name. */
const OF_A_PERSON = ['DATA', 'PERSONAL', 'ACCOUNT', 'NAME', 'PHONE', 'ADDRESS', 'BIRTH'] as const;
/** What the newsletter tool is about. */
const OF_THE_TOOL = ['TOOL', 'CONTACTS', 'TECH'] as const;
/** What else there is to be deleted. */
const OTHER_THINGS = [...OF_THE_TOOL, 'NEWSLETTER', 'BILL', 'SHOP'] as const;

const isPersons = (clause: Clause): boolean =>
  clause.speaks || clause.tells('MINE') || clause.means(...OF_A_PERSON, 'ALL');

/** Me, as an object: "my list" is a list. */
const ME = /^(?:me|mich|mir|moi|myself|\w+temi|\w+telami|\w+nme|\w+dme)$/;

/** What the deed at a place is done to: the first thing that is named after it, or the last one before it ("den Kontakt löschen"). */
const isDoneToThing = (clause: Clause, deed: number): boolean => {
  const places = [...clause.words.keys()];
  for (const at of [...places.slice(deed + 1), ...places.slice(0, deed).reverse()]) {
    if (ME.test(clause.words[at]!) || clause.wordMeans(at, ...OF_A_PERSON, 'ALL')) return false;
    if (clause.wordMeans(at, ...OTHER_THINGS)) return true;
  }
  return false;
};

const erasesThing = (clause: Clause): boolean => {
  const deeds = [...clause.words.keys()].filter((at) => clause.wordMeans(at, 'ERASE', 'CLOSE'));
  return deeds.length > 0 && deeds.every((deed) => isDoneToThing(clause, deed));
};

/** "Delete a mailing list", "stop the sending": whose list it is and what is sent is not said. */
const leavesThing = (clause: Clause): boolean => {
  if (clause.tells('MINE') || clause.means('UNSUB', 'ADDRESS') || clause.words.includes('xemailx'))
    return false;
  if (clause.tells('SENDING')) return !clause.means('NEWSLETTER', 'MAIL', 'ADS');
  return clause.means('ERASE') && !clause.negated && !clause.means('STOP');
};

/** Words of which one at least is in a clause that asks for the right, if it is about a person at all. */
const NAMES: Partial<Record<Intent, readonly string[]>> = {
  erase: ['HOLD', 'RIGHTS'],
  portability: ['EXPORT', 'FORMAT', 'TRANSFER', 'LAW', 'RIGHTS'],
  restrict: ['USE', 'HOLD', 'KEEP', 'ERASE', 'NOT', 'LAW', 'RIGHTS'],
  object: ['USE', 'ADS', 'PROFILE', 'LAW', 'RIGHTS', 'MAIL', 'NEWSLETTER'],
};

/** Rights that are about what is known of a person. */
const OF_PERSONS = RIGHTS.filter((right) => right !== 'unsubscribe');

/** What the deed of a clause is done to; in the whole message where the clause itself does not say. */
export const objectOf = (intent: Intent, clause: Clause, message: Clause): 'person' | 'tool' | 'unnamed' => {
  if (intent === 'unsubscribe') return leavesThing(clause) ? 'unnamed' : 'person';
  if (!OF_PERSONS.includes(intent)) return 'person';
  if (intent === 'erase' && erasesThing(clause)) return 'tool';
  if (isPersons(clause) || isPersons(message)) return 'person';
  const names = NAMES[intent];
  if (names !== undefined && message.means(...names)) return 'person';
  if (message.means(...OF_THE_TOOL)) return 'tool';
  return names === undefined ? 'person' : 'unnamed';
};
