import type { Language } from '../../domain/language.ts';
import { type AnswerTimesInWords, answerTimes, thereAgain } from '../common/answerTimes.ts';
import { day, enumeration, languageNames, moment, number, timeOfDay } from '../common/format.ts';
import type { About } from './terms.ts';

/** The company, and everything that a language writes in its own way. */
export interface Told extends About {
  on(date: Date): string;
  at(date: Date): string;
  /** Date and time, the date left out where it is the same day as `now`. */
  from(date: Date, now: Date): string;
  and(items: string[]): string;
  count(value: number): string;
  /** The languages spoken here, enumerated. */
  languages: string;
  /** The authority as a link. */
  authorityLink: string;
  /** When a person answers. */
  team: AnswerTimesInWords;
  /** When people are there next; nothing while they are there. */
  thereAgain(now: Date): { day: string; time: string } | undefined;
}

export const toldIn = (language: Language, about: About): Told => {
  const on = (date: Date): string => day(date, language, about.timeZone);
  const at = (date: Date): string => timeOfDay(date, language, about.timeZone);
  const { name, url } = about.authority;
  const { support } = about;
  return {
    ...about,
    support: support?.startsWith('http') ? `[${support}](${support})` : support,
    on,
    at,
    from: (date, now) => (on(date) === on(now) ? at(date) : moment(date, language, about.timeZone)),
    and: (items) => enumeration(items, language),
    count: (value) => number(value, language),
    languages: enumeration(languageNames(language), language),
    team: answerTimes(about.answers, language, about.timeZone),
    thereAgain: (now) => thereAgain(about.answers, now, language, about.timeZone),
    authorityLink: url === '' ? name : `[${name}](${url})`,
  };
};
