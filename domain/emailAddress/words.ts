/** What people write for the @ and for the dot, so that no machine reads their address, or because the keyboard hides it. */
export const AT_WORD = 'at|ät|arobase|arobas|chiocciola|arroba|klammeraffe';
export const DOT_WORD = 'dot|punkt|point|punto';

const AT_SURE = new RegExp(`^(?:@{1,3}|${AT_WORD.replace('at|', '')})$`, 'iu');
export const isAtSign = (word: string): boolean => AT_SURE.test(word);
/** "at" is also an ordinary word. */
export const isAtWord = (word: string): boolean => /^at$/i.test(word);

const DOT = new RegExp(`^(?:${DOT_WORD})$`, 'iu');
export const isDotWord = (word: string): boolean => DOT.test(word);

const JOINERS: readonly [RegExp, string][] = [
  [DOT, '.'],
  [/^(?:underscore|unterstrich|underline)$/i, '_'],
  [/^(?:dash|hyphen|minus|bindestrich|tiret|trattino|gui[oó]n)$/i, '-'],
  [/^(?:plus|pi[uù]|m[aá]s)$/i, '+'],
];
/** "tom dot ashworth", "anna underscore b": the sign that a word stands for. */
export const joinerOf = (word: string): string | undefined =>
  JOINERS.find(([words]) => words.test(word))?.[1];

/** Countries and kinds with which a domain is taken to end where that is not plain to see. */
export const ENDING = 'com|org|net|edu|info|eu|ch|de|at|li|fr|it|es|be|lu|uk|mx|ar|cl|pe|example|test';
const IS_ENDING = new RegExp(`^(?:${ENDING})$`, 'i');
export const isEnding = (label: string): boolean => IS_ENDING.test(label);

/** Labels before an address: "E-Mail:tom@example.org". */
const LABELS = new Set(
  'e-mail email mail mailto smtp cc bcc to from an von à de a da para per für for e-mail-adresse emailadresse mailadresse adresse address addr courriel mél correo indirizzo dirección direccion is ist est è es lautet contact kontakt'.split(
    ' ',
  ),
);
export const isLabel = (text: string): boolean => LABELS.has(text.toLowerCase());

/** What may stand before an address that is written in several words, so that none of them belongs to it. */
const LEAD_IN = new Set(
  "c'est it's unter under using use with at bei al zu please bitte svp prego yes ja oui sì si sí no nein non ok hello hallo bonjour ciao hola with avec mit con via".split(
    ' ',
  ),
);
/** Whether a spelled-out address can begin after this word. */
export const isLeadIn = (word: string): boolean => {
  const said = word.toLowerCase().replace(/[\u2018\u2019]/g, "'");
  return LEAD_IN.has(said) || LABELS.has(said) || /[:,;.!?…]$/u.test(said);
};
