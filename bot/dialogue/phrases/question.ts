import { asksSource } from '../../understanding/evidence/source.ts';
import { fold, tidy } from '../../understanding/text/fold.ts';
import { goesOn } from './followUp.ts';
import { bare, plain } from './plain.ts';

const LONGEST_READ = 600;

/** "Where did you get my address?" */
export const asksWhereFrom = (text: string): boolean =>
  asksSource(
    fold(tidy(text.slice(0, LONGEST_READ)))
      .replace(/[^\p{L}\p{N}?]+/gu, ' ')
      .trim(),
  );

/** "I would like to know", "how long" in the middle of a sentence. */
const TO_KNOW =
  /\b(?:to know|wondering|i (?:only |just )?ask(?:ed)?|my question|savoir|dites moi|ma question|je (?:vous )?demande|wissen|meine frage|sagen sie mir|sapere|mi dica|dimmi|la (?:mia )?domanda|chiedevo|saber|digame|dime|mi pregunta|pregunto|how (?:long|many)|combien|wie (?:lange|viele)|quanto tempo|quanti|cuanto tiempo|cuantos)\b/;

/** Whether a text asks something, with or without its question mark. */
export const holdsQuestion = (text: string): boolean => {
  const read = text.slice(0, LONGEST_READ);
  return read.includes('?') || goesOn(read) || TO_KNOW.test(bare(read));
};

/** "That was not my question", "you didn't answer": what was quoted is not what was asked for. */
const REPROACH = new RegExp(
  [
    "that(?:'s| is| was)(?: not|n't) (?:quite |really )?(?:what i (?:asked|meant|want)|my question|an answer)|not what i (?:asked|meant)|(?:you )?(?:didn't|did not|haven't) answer(?:ed)?",
    '(?:das|dies) (?:war|ist) (?:gar |doch |aber )?(?:nicht (?:meine frage|was ich)|keine antwort)|nicht meine frage|(?:meine|die) (?:\\p{L}+ )?fragen? (?:nicht beantwortet|uberlesen|ignoriert)|danach habe? ich nicht gefragt|sie wiederholen sich',
    "pas (?:ma question|ce que (?:je|j'ai) (?:vous )?(?:ai )?demand)|(?:pas|jamais) repondu|repetez (?:la meme|toujours)",
    'non (?:e|era) (?:quello|cio|questa|questo|la (?:mia )?(?:domanda|risposta))|non (?:mi )?(?:ha|hai|avete) risposto|non ho chiesto (?:questo|quello)|si ripete',
    'no (?:es|era) (?:eso )?(?:lo que|mi pregunta)|no (?:le |te )?(?:he preguntado|pregunte) eso|no me (?:ha |han |has )?(?:contest|respond)|^(?:no,? )?es[ao]s? no$|no es eso',
  ].join('|'),
  'u',
);

const SENTENCE_END = /(?<=[.!?:;…])\s+/u;

/** What a message asks beside the reproach that it was not answered; `undefined` if it reproaches nothing. */
export const besideReproach = (text: string): string | undefined => {
  if (text.length > LONGEST_READ) return undefined;
  const sentences = text.split(SENTENCE_END);
  const rest = sentences.filter((one) => !REPROACH.test(plain(one)));
  return rest.length === sentences.length ? undefined : rest.join(' ').trim();
};

const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st|premiere?|erste[nrms]?|prim[oae]|primer[oa]?)\b/,
  /\b(?:second|2nd|deuxieme|seconde?|zweite[nrms]?|second[oa]|segund[oa])\b/,
  /\b(?:third|3rd|troisieme|dritte[nrms]?|terz[oa]|tercer[oa]?)\b/,
];
const LAST = /\b(?:last|derniere?|letzte[nrms]?|ultim[oa])\b/;

const LONGEST_NAMING = 120;
const MOST_WORDS = 8;
/** How many letters of a word have to agree: "Fattura" for "Fatture". */
const STEM = 5;

const stemsOf = (text: string): string[] =>
  bare(text)
    .split(' ')
    .filter((word) => word.length >= STEM)
    .map((word) => word.slice(0, STEM));

/** Which of some titles a text names: whole, by a word that no other title has, or by its place. */
export const titleNamed = (titles: readonly string[], text: string): number | undefined => {
  if (text.length > LONGEST_NAMING || text.includes('?')) return undefined;
  const typed = ` ${bare(text)} `;
  const whole = titles.findIndex((title) => typed.includes(` ${bare(title)} `));
  if (whole !== -1) return whole;
  if (typed.trim().split(' ').length > MOST_WORDS) return undefined;
  const said = new Set(stemsOf(text));
  const named = titles.flatMap((title, at) => {
    const others = new Set(titles.filter((one) => one !== title).flatMap(stemsOf));
    return stemsOf(title).some((stem) => said.has(stem) && !others.has(stem)) ? [at] : [];
  });
  if (named.length === 1) return named[0];
  const place = LAST.test(typed) ? titles.length - 1 : ORDINALS.findIndex((one) => one.test(typed));
  return place >= 0 && place < titles.length ? place : undefined;
};

const FIRST =
  /\b(?:thinking (?:of|about|it over)|considering|before i (?:decide|start|begin|do|give|ask|go|commit)|before (?:anything|starting|deciding)|avant de (?:commencer|decider|me decider|faire|donner|vous donner|demander|lancer)|avant (?:tout|toute chose)|je (?:reflechis|hesite|pense a)|bevor ich|bevor wir|ich uberlege|uberleg(?:e|s) (?:mir|no|noch)|prima di (?:decidere|iniziare|cominciare|darle|dare|fare|procedere)|(?:ci )?sto pensando|ci penso|antes de (?:decidir\w*|empezar|nada|dar\w*|hacer|pedir)|(?:me lo |lo )?estoy pensando)\b/;

/** "I'm thinking of leaving. Is it safe, and how long does it take?": the answers come first, and nothing begins yet. */
export const wantsAnswersFirst = (text: string): boolean => holdsQuestion(text) && FIRST.test(bare(text));
