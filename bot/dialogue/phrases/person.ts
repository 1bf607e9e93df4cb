import type { UnderstoodLanguage } from '../../understanding/types.ts';
import { plain } from './plain.ts';

/** How one language asks for a person, and how it says that none is wanted; over the plain text. */
interface PersonPhrases {
  /** A person, with what may stand around the noun; `somebody` where no noun is said. */
  noun: string;
  article: string;
  somebody: string;
  /** What stands before a person, with an article or not, who is wanted: "I want". */
  wanting: string;
  /** What stands before a person or somebody to be talked to or to be fetched. */
  fetching: string;
  /** What follows: "could a person call me". */
  doing: RegExp;
  none: RegExp;
}

const EN_NOUN =
  '(?:(?:real|actual|live|proper) )*(?:person|human(?: being)?|agent|operator|representative|member of (?:your )?staff)';
const FR_NOUN =
  '(?:(?:vraie?|reelle?) )?(?:personne|humaine?|etre humain|agente?|conseillere?|operateur)(?: (?:reelle?|humaine?))?';
const DE_NOUN =
  '(?:(?:echt|richtig|wirklich|lebendig)e?[nrms]? )?(?:mensche?n?|person|mitarbeiter(?:in)?|sachbearbeiter(?:in)?)';
const IT_NOUN =
  '(?:(?:vera|vero|reale) )?(?:persona|umano|essere umano|operatore|operatrice|addett[oa])(?: (?:vera|reale|umano|umana))?';
const ES_NOUN =
  '(?:persona|humano|ser humano|agente|operadora?|emplead[oa])(?: (?:real|de verdad|humano|de carne y hueso))?';

const PHRASES: Record<UnderstoodLanguage, PersonPhrases> = {
  en: {
    noun: EN_NOUN,
    article: 'an?|one|some|your',
    somebody: 'some(?:one|body)(?: real| human)?',
    wanting: "want|wanna(?: have)?|need|would like|i'd like|demand|prefer|rather have",
    fetching:
      '(?:talk|speak|chat|write) (?:to|with)|(?:put|pass|hand|switch|connect|transfer) me (?:on |over |through )?(?:to )?|(?:get|give|fetch|find) me',
    doing: new RegExp(
      `(?:can|could|may|will) (?:(?:an?|some) ${EN_NOUN}|some(?:one|body)) (?:please )?(?:call|ring|phone|contact|write to|help|talk to|answer)(?: to)? me`,
      'u',
    ),
    none: new RegExp(
      `(?<!\\p{L})(?:(?:no|without an?|no need (?:for|of) an?|(?:don'?t|do not|didn'?t|did not|never) (?:want|need|ask for|asked for|wanted)(?: to (?:talk|speak) (?:to|with))?(?: an?| any)?) ${EN_NOUN}(?!\\p{L})|not an? ${EN_NOUN}[ ,.!]*(?:please|thanks|thank you|here)?$|(?:forget|drop|leave) the (?:person|human|agent))`,
      'u',
    ),
  },
  fr: {
    noun: FR_NOUN,
    article: 'une?|un de vos',
    somebody: "quelqu'un|qqn|kelkun|quelquun",
    wanting:
      "veux|veu|voudrais|voudrai|veut|souhaite|souhaiterais|prefere|prefererais|exige|demande|me faut|j'aimerais|besoin d'|jveux|jvoudrais",
    fetching:
      "(?:parler|causer|discuter|m'adresser|avoir affaire|ecrire) (?:a|avec)|(?:passe[rz]?|donne[rz]?|trouve[rz]?|appele[rz]?)(?:-| )moi",
    doing: new RegExp(
      `(?:une ${FR_NOUN}|quelqu'un) (?:peut|pourrait)(?:-(?:elle|il))? (?:me |m')(?:rappeler|appeler|aider|repondre|ecrire)`,
      'u',
    ),
    none: new RegExp(
      `(?<!\\p{L})(?<!(?:etes|es|est|suis) )(?:(?:pas|sans|aucune?) (?:(?:besoin )?(?:d'|de |avec |a |a parler a )?(?:une? )?)${FR_NOUN}(?!\\p{L})|(?:pas|rien) .{0,30}(?:deranger|parler a) quelqu'un|laisse[zr]? (?:tomber )?(?:la|cette) personne)`,
      'u',
    ),
  },
  de: {
    noun: DE_NOUN,
    article: "ein(?:e[nrms]?)?|'?n(?:e[nrms]?)?|e|en|em|emene|enem",
    somebody: 'jemande?[mn]?(?: echte[mn]?| richtige[mn]?)?|opper(?:em)?|epper(?:em)?',
    wanting:
      'will|mochte|moechte|wunsche|wuensche|brauche|brauch|bruuche?|wott|wett|hatte gern|haette gern|verlange|bitte',
    fetching:
      '(?:gib|gebt|geben sie|hol|holt|holen sie|verbind\\p{L}*|schick\\p{L}*) (?:sie )?(?:mir|mich|mi|mer)(?: bitte| mal| mit)*|mit(?=.{0,60}(?:red|sprech|schwatz|schnor|telefon|chatt)|.{0,30}$)',
    doing: new RegExp(
      `(?:kann|kannt|konnte|koennte|cha|chan) (?:\\p{L}+ ){0,3}?(?:ein ${DE_NOUN}|jemand|wer|opper) (?:\\p{L}+ ){0,3}?(?:anrufen|zuruckrufen|helfen|antworten|aluute)`,
      'u',
    ),
    none: new RegExp(
      `(?<!\\p{L})(?:keine[nmr] (?:\\p{L}+ )?mensche?n?|keine person|keinen? (?:mitarbeiter|sachbearbeiter)(?:in)?|ke(?:n|in)e? mensch(?: bitte| danke| notig)|ohne (?:einen )?mensche?n?|nicht mit (?:einem|einer) ${DE_NOUN}|nicht mit jemande[mn])(?!\\p{L})|^(?:nein,? |na,? |bitte )?kein mensch[ ,.!]*(?:bitte|danke)?$`,
      'u',
    ),
  },
  it: {
    noun: IT_NOUN,
    article: "un[ao]?|un'",
    somebody: 'qualcuno|qualcheduno|qlcn',
    wanting: 'voglio|vorrei|vorei|preferisco|preferirei|mi serve|ho bisogno di|esigo',
    fetching:
      '(?:parlare|parlar|scrivere|parlo) (?:con|a)|(?:passatemi|passami|mi passi|mi passa|mi passate|datemi|mi dia|dammi|chiamatemi|chiamami|mi chiami)|(?:richiamare|chiamare|contattare|aiutare) da',
    doing: new RegExp(
      `(?:(?:una ${IT_NOUN}|qualcuno) (?:mi )?(?:puo|potrebbe)|(?:mi )?(?:puo|potrebbe) (?:una ${IT_NOUN}|qualcuno)) (?:\\p{L}+ )?(?:richiamar|chiamar|aiutar|risponder)`,
      'u',
    ),
    none: new RegExp(
      `(?<!\\p{L})(?:(?:nessun[ao]?|niente|senza(?: una?)?|non (?:voglio|vorrei|mi serve|serve|ho bisogno di|ho chiesto)(?: di)?(?: parlare con)?(?: una?| nessuna)?|(?:lasci\\p{L}*|lascia) (?:stare |perdere )?la) ${IT_NOUN}(?!\\p{L})|persona no(?! (?:una?|macchin|robot)|\\p{L}))`,
      'u',
    ),
  },
  es: {
    noun: ES_NOUN,
    article: 'una?',
    somebody: 'alguien(?: real| de verdad| del equipo)?',
    wanting: 'quiero|quisiera|necesito|prefiero|exijo|deseo|me hace falta',
    fetching:
      '(?:hablar|tratar|charlar|comunicarme) con|(?:paseme|pasame|pasenme|pasadme|deme|dame|comuniqueme|comunicame|ponme|pongame)(?: con)?',
    doing: new RegExp(
      `(?:que (?:una ${ES_NOUN}|alguien) me (?:llame|atienda|conteste|ayude)|que me (?:llame|atienda|conteste|ayude) (?:una ${ES_NOUN}|alguien)|(?:puede|podria) (?:llamarme|ayudarme|atenderme|contestarme) (?:una ${ES_NOUN}|alguien)|(?:una ${ES_NOUN}|alguien) (?:puede|podria|me puede|me podria) (?:llamar|ayudar|atender|contestar))`,
      'u',
    ),
    none: new RegExp(
      `(?<!\\p{L})(?:(?:sin|ninguna|no (?:quiero|necesito|pedi|he pedido|hace falta|deseo)(?: hablar)?(?: a| con)?(?: una| ninguna| la)?) (?:${ES_NOUN}|nadie)(?!\\p{L})|persona,? no(?! (?:una?|el|la|con|robot|maquina)|\\p{L})|no .{0,30}(?:pas\\p{L}+|hablar) con nadie)`,
      'u',
    ),
  },
};

const AROUND =
  "(?:please|pls|plz|ok(?:ay)?|yes|well|then|now|just|svp|s'il (?:vous|te) plait|sil (?:vous|te) plait|oui|bon|ben|alors|bitte|ja|dann|also|per favore|perfavore|si|allora|por favor|porfa|vale|bueno|pues|entonces|merci|danke|grazie|gracias|thanks|thank you)";

/** What goes with a bare noun that is a wish: "a person then, about the invoice". */
const WANTED =
  "(?:please|pls|then|svp|s'il (?:vous|te) plait|sil (?:vous|te) plait|alors|bitte|dann|per favore|perfavore|allora|por favor|porfa|entonces|pues)";
const OF_TEAM =
  '(?: (?:from|of|de|du|del|della|dal|aus|vom|us) (?:\\p{L}+ )?(?:team|equipe|equipo|squadra))?';
const ENDS = "(?![\\p{L}@'])";

const wishOf = ({ noun, article, somebody, wanting, fetching, doing }: PersonPhrases): RegExp => {
  const one = `(?:(?:${article}) ?)?${noun}`;
  return new RegExp(
    [
      `^(?:${AROUND}[ ,.!]*)*${one}${OF_TEAM}[ ,.!]*(?:${AROUND}[ ,.!]*)*$`,
      `^(?:${AROUND}[ ,.!]*)*${one}${OF_TEAM}[ ,]*${WANTED}${ENDS}`,
      `(?<!\\p{L})(?:${wanting}) ?${one}${ENDS}`,
      `(?<!\\p{L})(?:${fetching}) ?(?:${one}|${somebody})${ENDS}`,
      doing.source,
    ].join('|'),
    'u',
  );
};

/** Of all languages, since people mix them. */
const WISHES = Object.values(PHRASES).map(wishOf);
const REFUSALS = Object.values(PHRASES).map(({ none }) => none);

/** In a longer text a person is mentioned beside what it is about. */
const LONGEST = 240;

const read = (text: string, patterns: readonly RegExp[]): boolean => {
  if (text.length > LONGEST) return false;
  const typed = plain(text);
  return patterns.some((pattern) => pattern.test(typed));
};

/** "No person, please": none is to be fetched, however much the rest sounds like it. */
export const refusesPerson = (text: string): boolean =>
  // "Why is no person answering?"
  !text.trimEnd().endsWith('?') && read(text, REFUSALS);

/** "Why do you need a person for that?" */
const ASKS_WHY =
  /^[¿\s]*(?:(?:but|and|mais|et|aber|und|ma|e|pero|y) )?(?:why|what for|warum|wieso|weshalb|wozu|pourquoi|perch[eé]|por qu[eé]|para qu[eé])(?!\p{L})[^.,;!?]*\?\s*$/iu;

/** "A person please", whatever else is said beside it. */
export const asksForPerson = (text: string): boolean =>
  !refusesPerson(text) && !ASKS_WHY.test(text) && read(text, WISHES);
