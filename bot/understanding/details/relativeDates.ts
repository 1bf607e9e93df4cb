import { MONTH, NUMBER_OF, two } from './months.ts';

/** How many there are, in words, without accents. */
const NUMBERS: readonly string[] = [
  'a|an|one|un|une|ein|eine|einem|einer|uno|una',
  'two|deux|zwei|due|dos',
  'three|trois|drei|tre|tres',
  'four|quatre|vier|quattro|cuatro',
  'five|cinq|funf|fuenf|cinque|cinco',
  'six|sechs|sei|seis',
  'seven|sept|sieben|sette|siete',
  'eight|huit|acht|otto|ocho',
  'nine|neuf|neun|nove|nueve',
  'ten|dix|zehn|dieci|diez',
];
const VALUE_OF = new Map(
  NUMBERS.flatMap((words, i) => words.split('|').map((word) => [word, i + 1] as const)),
);
const NUMBER = String.raw`(\d{1,3}|${[...VALUE_OF.keys()].join('|')})`;

const DAYS = 'days?|jours?|tage?n?|giorn[oi]|dias?';
const WEEKS = 'weeks?|semaines?|wochen?|settiman[ae]|semanas?';
const UNIT = `(${DAYS}|${WEEKS}|months?|mois|monate?n?|mes[ei]|mes(?:es)?)`;

const WEEKDAYS: readonly string[] = [
  'sunday|dimanche|sonntag|domenica|domingo',
  'monday|lundi|montag|lunedi|lunes',
  'tuesday|mardi|dienstag|martedi|martes',
  'wednesday|mercredi|mittwoch|mercoledi|miercoles',
  'thursday|jeudi|donnerstag|giovedi|jueves',
  'friday|vendredi|freitag|venerdi|viernes',
  'saturday|samedi|samstag|sonnabend|sabato|sabado',
];
const DAY_OF = new Map(WEEKDAYS.flatMap((words, i) => words.split('|').map((word) => [word, i] as const)));
const WEEKDAY = `(${[...DAY_OF.keys()].join('|')})`;

const LAST_BEFORE = `(?:last|past|(?:ver|vor)?letzte[nrsm]?|vergangene[nrsm]?|(?:lo |la )?scors[oa]|el pasado|pasado)`;
const LAST_AFTER = `(?:derni[e]re?|passee?|scors[oa]|pasado)`;
const bounded = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![a-z\d])(?:${pattern})(?![a-z\d])`, 'g');

/** "Hier" is "here" in German, so French has to show by the words beside it. */
const YESTERDAY = bounded(
  "yesterday|gestern|ieri|ayer|(?:depuis |d'|date d'|demande |ecrit |envoyee? |fait |recu )hier|hier (?:soir|matin|j'|je)",
);
const DAY_BEFORE = bounded(
  "(?:the )?day before yesterday|avant[ -]hier|vorgestern|(?:l'altro ieri|avantieri)|anteayer|antier",
);
const TODAY = bounded("today|aujourd'?hui|heute|oggi|hoy");
const AGO = bounded(
  `${NUMBER} ${UNIT} (?:ago|fa)|(?:il y a|vor|hace)(?: (?:environ|etwa|como|unos|unas))? ${NUMBER} ${UNIT}`,
);
const LAST_MONTH = bounded(
  'last month|past month|(?:le )?mois (?:dernier|passe)|(?:letzte[nrsm]?|vergangene[nrsm]?) monats?|mese scorso|(?:lo )?scorso mese|mes pasado',
);
const THAT_MONTH = bounded(`${LAST_BEFORE} ${MONTH}|${MONTH} ${LAST_AFTER}`);
const THAT_DAY = bounded(`${LAST_BEFORE} ${WEEKDAY}|${WEEKDAY} ${LAST_AFTER}`);
/** Something of all this; most messages have nothing and are read no further. */
const ANY =
  /yesterday|hier|gestern|ieri|yer|antier|today|hui|heute|oggi|hoy| ago| fa\b|il y a|vor |hace |last|past|letzt|vergangen|scors|pasad|dernier|passe/;

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
const monthOf = (date: Date): string => date.toISOString().slice(0, 7);
const daysBefore = (now: Date, days: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - days));
const monthsBefore = (now: Date, months: number): Date =>
  new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1));

const ago = (now: Date, typed: string, unit: string): string => {
  const count = VALUE_OF.get(typed) ?? Number(typed);
  if (new RegExp(`^(?:${DAYS})$`).test(unit)) return dayOf(daysBefore(now, count));
  if (new RegExp(`^(?:${WEEKS})$`).test(unit)) return dayOf(daysBefore(now, count * 7));
  return monthOf(monthsBefore(now, count));
};

/** The latest one that is over: in March, "last March" is a year ago. */
const latestMonth = (now: Date, month: number): string =>
  `${now.getUTCFullYear() - (month <= now.getUTCMonth() ? 0 : 1)}-${two(month)}`;
const latestWeekday = (now: Date, weekday: number): string =>
  dayOf(daysBefore(now, ((now.getUTCDay() - weekday + 6) % 7) + 1));

export interface SaidDate {
  at: number;
  end: number;
  date: string | undefined;
}

/** "Yesterday", "vor drei Wochen", "le mois dernier", "last March", "el lunes pasado": days and months, counted from `now`. */
export const relativeDatesIn = (plainText: string, now: Date): SaidDate[] => {
  if (!ANY.test(plainText)) return [];
  const found = (words: RegExp, read: (said: readonly string[]) => string): SaidDate[] =>
    [...plainText.matchAll(words)].map((match) => ({
      at: match.index,
      end: match.index + match[0].length,
      date: read(match.slice(1).filter((group) => group !== undefined)),
    }));
  return [
    ...found(DAY_BEFORE, () => dayOf(daysBefore(now, 2))),
    ...found(YESTERDAY, () => dayOf(daysBefore(now, 1))),
    ...found(TODAY, () => dayOf(now)),
    ...found(AGO, ([count, unit]) => ago(now, count!, unit!)),
    ...found(LAST_MONTH, () => monthOf(monthsBefore(now, 1))),
    ...found(THAT_MONTH, ([month]) => latestMonth(now, NUMBER_OF.get(month!)!)),
    ...found(THAT_DAY, ([weekday]) => latestWeekday(now, DAY_OF.get(weekday!)!)),
  ];
};
