/** All patterns read text without accents, in lower case; digits and quotes stand as typed. */
const ACCOUNT =
  '(?:accounts?|profiles?|comptes?|profils?|konto|konten|profile?|cuentas?|perfil(?:es)?|conto|profil[oi])';
const NEWSLETTER =
  "(?:news ?letters?|mailing ?lists?|rundbriefe?|rundmails?|bolet[i]n(?:es)?|infolettres?|lettres? d'information|notiziari[oi])";

/** What tells one account or newsletter from the others. */
const KIND =
  '(?:first|second|third|other|old(?:er)?|new(?:er)?|work|business|company|private|personal|test|trial|free|paid|premium|pro|' +
  'duplicate|demo|both|weekly|monthly|daily|quarterly|' +
  'premiere?|deuxieme|seconde?|troisieme|autre|ancien(?:ne)?|vieux|nouveau|nouvelle|professionnel(?:le)?|prive|personnel(?:le)?|' +
  "gratuit|payant|d'essai|en double|hebdomadaire|mensuel(?:le)?|quotidien(?:ne)?|" +
  '(?:erst|zweit|dritt|ander|alt|neu|geschaftlich|privat|personlich|gratis|kostenlos|bezahlt|doppelt|wochentlich|monatlich|taglich)e?[nrsm]?|' +
  'beide[nrs]?|firmen|test|arbeits|' +
  'prim[oa]|second[oa]|terz[oa]|altr[oa]|vecchi[oa]|nuov[oa]|aziendale|lavorativ[oa]|privat[oa]|personale|gratuit[oa]|di prova|' +
  'doppi[oa]|settimanale|mensile|quotidian[oa]|entramb[ie]|' +
  'primer[oa]?|segund[oa]|tercer[oa]?|otr[oa]|antigu[oa]|viej[oa]|nuev[oa]|profesional|de empresa|privad[oa]|personal|de prueba|' +
  'duplicad[oa]|semanal|mensual|diari[oa]|amb[oa]s)';

const before = (noun: string): RegExp =>
  new RegExp(`(?<![a-z])(${KIND})(?: (?:my|le|la|il|el|de))?[ -]{0,2}${noun}(?![a-z])`, 'g');
const after = (noun: string): RegExp => new RegExp(`(?<![a-z])${noun} (${KIND})(?![a-z])`, 'g');
const quoted = (noun: string): RegExp[] => [
  new RegExp(
    String.raw`(?<![a-z])${noun},?(?: (?:called|named|namens|appelee?|chiamata|llamado))?:? "([^"\n]{1,60})"`,
    'g',
  ),
  new RegExp(String.raw`"([^"\n]{1,60})"[ -]${noun}(?![a-z])`, 'g'),
];
const numbered = (noun: string): RegExp =>
  new RegExp(
    String.raw`(?<![a-z])${noun} ?(?:number|numero|nummer|no|nr|num|n|id)?[.°º]? ?[:#]? ?#?(\d[\d-]{2,18}\d)(?!\d)`,
    'g',
  );

const ACCOUNT_PATTERNS = [before(ACCOUNT), after(ACCOUNT), ...quoted(ACCOUNT), numbered(ACCOUNT)];
const NEWSLETTER_PATTERNS = [before(NEWSLETTER), after(NEWSLETTER), ...quoted(NEWSLETTER)];

const namesBy = (patterns: readonly RegExp[], text: string): string[] => {
  const found = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ at: match.index, name: match[1]! })),
  );
  return [...new Set(found.sort((a, b) => a.at - b.at).map(({ name }) => name))];
};

const HAS_ACCOUNT = new RegExp(ACCOUNT);
const HAS_NEWSLETTER = new RegExp(NEWSLETTER);

/** Which account is meant, where it is said: "second", "work", "10023". */
export const accountsIn = (plainText: string): string[] =>
  HAS_ACCOUNT.test(plainText) ? namesBy(ACCOUNT_PATTERNS, plainText) : [];

/** Which newsletter is meant, where it is said: "weekly", "monday notes". */
export const newslettersIn = (plainText: string): string[] =>
  HAS_NEWSLETTER.test(plainText) ? namesBy(NEWSLETTER_PATTERNS, plainText) : [];
