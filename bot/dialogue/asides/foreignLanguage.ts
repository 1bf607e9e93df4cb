import type { ForeignLanguage } from '../../../wording/chat/foreign.ts';

/** Letters that only this language has, or its script. The first that fits counts. */
const LETTERS: [ForeignLanguage, RegExp][] = [
  ['uk', /[іїєґІЇЄҐ]/u],
  ['ru', /\p{Script=Cyrillic}/u],
  ['ar', /\p{Script=Arabic}/u],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['zh', /\p{Script=Han}/u],
  ['ko', /\p{Script=Hangul}/u],
];

/** Frequent words that none of our own languages has. */
const WORDS: Partial<Record<ForeignLanguage, string>> = {
  pt: 'não você vocês meus minhas minha dados obrigado obrigada olá uma são tenho eu isso fazer excluir apagar conta ajuda gostaria',
  nl: 'ik wil mijn gegevens verwijderen het een niet graag jullie hoe alstublieft goedendag dag dank wat heb kunt u',
  pl: 'chcę usunąć moje moich dane danych konto proszę nie jestem dzień dobry dziękuję jak mogę się czy mam',
  tr: 'verilerimi silmek istiyorum hesabımı lütfen merhaba bir nasıl teşekkürler için benim değil ben ve',
  ro: 'vreau să șterg ștergeți datele mele contul bună vă rog mulțumesc este și',
  sv: 'jag vill radera mina uppgifter hej tack och inte mitt konto snälla',
  cs: 'chci smazat moje údaje prosím dobrý den děkuji jsem účet můj jak',
};

const WORD_SETS = Object.entries(WORDS).map(
  ([language, words]) => [language as ForeignLanguage, new Set(words.split(' '))] as const,
);

const READ = 400;
const FEWEST_LETTERS = 2;
const FEWEST_WORDS = 2;

/** The language of a message in none of those we speak, as far as its script or its frequent words tell. */
export const foreignLanguage = (text: string): ForeignLanguage | undefined => {
  const read = text.slice(0, READ).toLowerCase();
  const letters = read.match(/\p{L}/gu) ?? [];
  const foreignLetters = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter));
  if (foreignLetters.length >= FEWEST_LETTERS && foreignLetters.length * 2 > letters.length)
    return LETTERS.find(([, pattern]) => pattern.test(read))?.[0];
  const words = read.match(/\p{L}+/gu) ?? [];
  const [best] = WORD_SETS.map(([language, known]) => ({
    language,
    hits: words.filter((word) => known.has(word)).length,
  })).sort((a, b) => b.hits - a.hits);
  return best !== undefined && best.hits >= FEWEST_WORDS && best.hits * 3 >= words.length
    ? best.language
    : undefined;
};
