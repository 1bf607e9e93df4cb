import type { Change, ChangeField } from '../types.ts';
import { emailsIn, phonesIn } from './identifiers.ts';

/** Words for the fields, accents optional. The more particular stand first. */
const FIELDS: readonly [ChangeField, RegExp][] = [
  [
    'email',
    /\be-?mails?(?:-?(?:adresse?n?|address))?\b|\bmail(?:-?adresse?|adresse)\b|\badresse (?:e-?mail|mail|[ée]lectronique)\b|\bcourriels?\b|\bcorreo(?: electr[oó]nico)?\b|\bposta elettronica\b|\bindirizzo (?:e-?mail|mail)\b|\bm[ée]l\b/i,
  ],
  [
    'phone',
    /\b(?:tele)?phone\b|\bmobile\b|\bcell(?:phone|ulare|ular)?\b|\btelefon\p{L}*|\bhandy\p{L}*|\bnatel\p{L}*|\bportable\b|\bt[ée]l[ée]phone\b|\btel[eé]fono\b|\bm[oó]vil\b|\bcelular\b|\btelefonino\b/iu,
  ],
  [
    'firstName',
    /\b(?:first|given) ?name\b|\bforename\b|\bvornamen?s?\b|\bpr[ée]nom\b|\bnome di battesimo\b|\bnombre de pila\b/i,
  ],
  [
    'lastName',
    /\b(?:last|family|sur|maiden|married) ?name\b|\b(?:nach|familien|ehe|m[äa]dchen)namen?s?\b|\bnom(?: de famille| de jeune fille| d'usage)?\b|\bcognome\b|\bapellidos?\b/i,
  ],
  [
    'postalAddress',
    /\b(?:postal |home |street |mailing |billing |delivery |shipping )?address\b|\badress\b|\b(?:post|wohn|liefer|rechnungs)?(?:adresse|anschrift)n?\b|\badresse(?: postale)?\b|\bdomicile\b|\bindirizzo\b|\bresidenza\b|\bdirecci[oó]n\b|\bdomicilio\b|\b(?:moved|relocat|umgezogen|umzug|d[ée]m[ée]nag|traslocat|mudado|mudanza)\p{L}*/iu,
  ],
];

export const fieldIn = (text: string): ChangeField | undefined =>
  FIELDS.find(([, words]) => words.test(text))?.[0];

const VALUE = String.raw`["']?([^"',;!?\n]{1,120}?)["']?`;
const END = String.raw`(?=$|[;!?\n]|, (?!\d)|\. |\.$| (?:please|pls|thanks|bitte|danke|merci|svp|stp|s'il|per favore|grazie|por favor|gracias)\b)`;

/** "from A to B" in five languages. */
const FROM_TO: readonly RegExp[] = [
  new RegExp(String.raw`\bfrom ${VALUE} (?:in)?to ${VALUE}${END}`, 'i'),
  new RegExp(
    String.raw`\bvon ${VALUE} (?:auf|zu|in|nach) ${VALUE}(?: (?:[äa]ndern|aktualisieren|umstellen|ab))?${END}`,
    'i',
  ),
  new RegExp(String.raw`\bde ${VALUE} (?:[àa]|en|vers|por) ${VALUE}${END}`, 'i'),
  new RegExp(String.raw`\bda ${VALUE} (?:a|in) ${VALUE}${END}`, 'i'),
];

/** "B, not A" and "not A but B". */
const NOT_BUT: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:is|it's|heiße|heisse|hei[sß]t|est|m'appelle|è|es|llamo|chiamo) (?:actually |really |eigentlich |en fait |in realt[àa] |en realidad )?${VALUE},? (?:and )?(?:not|nicht|et pas|pas|non|e non|y no|no) ${VALUE}${END}`,
    'i',
  ),
];

/** What comes after the word that announces the new value. */
const TO: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:new|current|correct|right|neue[rsn]?|aktuelle[rn]?|richtige[rn]?|nouve(?:au|lle|l)|bonne?|nuov[oa]|corrett[oa]|nuev[oa]|correct[oa])\b[^.;!?]{0,40}?(?: (?:is|lautet|ist|est|[èe]|es)(?: now| jetzt| nun| maintenant| ora| ahora)?:?| ?:) ${VALUE}${END}`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:should (?:be|read|say)|is now|has changed to|it'?s now|lautet (?:jetzt|nun)|ist (?:jetzt|nun)|hei[sß]e (?:jetzt|nun)|muss (?:es )?hei[sß]en|sollte (?:es )?hei[sß]en|est (?:maintenant|d[ée]sormais)|devrait [êe]tre|s'[ée]crit|[èe] (?:ora|adesso)|dovrebbe essere|si scrive|es ahora|ahora es|deber[íi]a ser|se escribe)\b:? ${VALUE}${END}`,
    'i',
  ),
  new RegExp(
    String.raw`(?:wrong|incorrect|mis-?spel\p{L}*|out(?:dated| of date)|fau(?:x|sse)|erron[ée]e?|falsch|veraltet|sbagliat[oa]|errat[oa]|\bmal\b|incorrect[oa]|equivocad[oa])[,;.: ]{1,3}(?:(?:it|the (?:right|correct) one)(?:'s| is)|c'est|(?:er|sie|es|richtig) (?:ist|lautet|w[äa]re)|ich hei(?:ss|[ßs])e|[èe]|es|mi chiamo|me llamo):? ${VALUE}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:change|update|correct|set|modify|edit|switch|amend|fix|replace)\b[^.;!?]{0,60}? (?:in)?to:? ${VALUE}${END}`,
    'i',
  ),
  new RegExp(String.raw`\b(?:replace)\b[^.;!?]{0,60}? (?:with|by):? ${VALUE}${END}`, 'i'),
  new RegExp(
    String.raw`\b(?:[äa]nder\p{L}*|korrigier\p{L}*|aktualisier\p{L}*|umstellen|berichtig\p{L}*)\b[^.;!?]{0,60}? (?:auf|zu|in):? ${VALUE}(?: (?:ab|um))?${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:auf|zu|in):? ${VALUE} (?:[äa]ndern|korrigieren|aktualisieren|umstellen|berichtigen|anpassen)\b`,
    'i',
  ),
  new RegExp(
    String.raw`\b(?:chang|modifi|corrig|rectifi|remplac|met(?:s|tre|tez)|mise?)\p{L}*\b[^.;!?]{0,60}? (?:en|par|[àa]|pour):? ${VALUE}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:cambi|modific|corregg|correg|aggiorn|actualiz|rettific|rectific|sostitu|reemplaz)\p{L}*\b[^.;!?]{0,60}? (?:in|con|a|por):? ${VALUE}${END}`,
    'iu',
  ),
  new RegExp(
    String.raw`\b(?:moved to|zog(?:en)? nach|umgezogen nach|d[ée]m[ée]nag[ée] (?:[àa]|au)|trasferit[oa] (?:a|in)|mudado a)\b:? ${VALUE}${END}`,
    'i',
  ),
];

const trimmed = (value: string | undefined): string | undefined => {
  const plain = value?.replace(/^[\s:"'-]{1,10}/, '').replace(/[\s.,"'-]{1,10}$/, '') ?? '';
  return plain === '' ||
    /^(?:it|them|this|that|my|the|mein\p{L}*|die|der|das|mon|ma|la|le|il|el|mi)(?: \p{L}+)?$/iu.test(plain)
    ? undefined
    : plain;
};

/** The whole line after a match where the value is a postal address with commas. */
const change = (field: ChangeField | undefined, oldValue?: string, newValue?: string): Change => ({
  ...(field === undefined ? {} : { field }),
  ...(oldValue === undefined ? {} : { oldValue }),
  ...(newValue === undefined ? {} : { newValue }),
});

/** What an address, a number or a name is to be changed from and to, as far as the sentence says. */
export const changeIn = (tidied: string): Change | undefined => {
  const text = tidied.slice(0, 600);
  const emails = emailsIn(text);
  const phones = phonesIn(text);
  const named = fieldIn(text);
  if (emails.length > 0 && (named === undefined || named === 'email' || named === 'postalAddress'))
    return emails.length > 1 ? change('email', emails[0], emails[1]) : change('email', undefined, emails[0]);
  if (phones.length > 0 && (named === undefined || named === 'phone'))
    return phones.length > 1 ? change('phone', phones[0], phones[1]) : change('phone', undefined, phones[0]);
  for (const pattern of FROM_TO) {
    const [, before, after] = pattern.exec(text) ?? [];
    if (after !== undefined && named !== undefined) return change(named, trimmed(before), trimmed(after));
  }
  for (const pattern of NOT_BUT) {
    const [, after, before] = pattern.exec(text) ?? [];
    if (after !== undefined) return change(named, trimmed(before), trimmed(after));
  }
  for (const pattern of TO) {
    const value = trimmed(pattern.exec(text)?.[1]);
    if (value !== undefined && fieldIn(value) === undefined) return change(named, undefined, value);
  }
  return named === undefined ? undefined : change(named);
};
