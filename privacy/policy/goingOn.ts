import type { ClauseTopic } from './clauseTopics.ts';

/** What a short question asks about the clause before it: "and for how long?", "e chi le vede?" */
export type Kind = 'howLong' | 'who' | 'where' | 'why';

/** The topics that answer it, the usual one first. */
export const TOPICS_OF_KIND: Record<Kind, readonly ClauseTopic[]> = {
  howLong: ['retention', 'invoices', 'closure', 'inactive', 'deadlines'],
  who: ['processors', 'staff-access', 'authorities', 'no-sale'],
  where: ['location', 'transfers'],
  why: ['purposes', 'obligation'],
};

const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');

/** How long something takes, or costs, is another question. */
const TAKES =
  /\b(?:takes?|need to answer|dauert|brauch\w*|prend|prendra|met|mettez|ci vuole|ci mette\w*|impieg\w*|tard\w*|costs?|kostet|coute|costa|cuesta)\b/;

const ASKED: readonly [Kind, RegExp][] = [
  [
    'howLong',
    /\b(?:how long|until when|till when|how many (?:years|months|days)|combien (?:de temps|d annees|de mois|de jours)|jusqu a quand|quelle duree|la duree|wie lang\w*|bis wann|wie viele? (?:jahre|monate|tage)|(?:per )?quanto(?: tempo)?|quanti (?:anni|mesi|giorni)|fino a quando|cuanto(?: tiempo)?|cuantos (?:anos|meses|dias)|hasta cuando)\b/,
  ],
  [
    'who',
    /\b(?:who|whom|qui|wer|wem|wen|chi|quien(?:es)?)\b(?! (?:are you|r u|etes vous|es tu|seid ihr|sind sie|bist du|siete|sei|sois|son ustedes|eres|es usted))/,
  ],
  [
    'where',
    /\b(?:where|which country|quel pays|c est ou|(?:et )?ou (?:est|sont|se|ca)|^et ou|wo|wohin|welche[mns]? land\w*|dove|(?:quale|che) paese|donde|(?:que|cual) pais)\b/,
  ],
  ['why', /\b(?:why|what for|pourquoi|warum|wieso|weshalb|wozu|perche|a che scopo|por que|para que)\b/],
];

export const kindOf = (question: string): Kind | undefined => {
  const said = plain(question);
  const kind = ASKED.find(([, pattern]) => pattern.test(said))?.[0];
  return kind === 'howLong' && TAKES.test(said) ? undefined : kind;
};

const SENTENCE_ENDS = /(?<=[.:!?;\n])/;

/** The sentences that end in a question mark. */
const questionsIn = (message: string): string[] =>
  message
    .split(SENTENCE_ENDS)
    .map((one) => one.trim())
    .filter((one) => one.length > 1 && one.endsWith('?'));

/**
 * The ways in which a message is read as a question: as a whole, its questions alone and the last of them, since much may
 * be told before it.
 */
export const readingsOf = (message: string): string[] => {
  const questions = questionsIn(message);
  return [...new Set([message, questions.join(' '), questions.at(-1) ?? ''])].filter((one) => one !== '');
};
