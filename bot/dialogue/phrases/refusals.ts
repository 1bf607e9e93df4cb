import type { GoalKind } from '../../../wording/chat/terms.ts';
import { refusesPerson } from './person.ts';
import { plain } from './plain.ts';

/** How the things that can be refused are called, five languages, in folded spelling. */
const CALLED: Partial<Record<GoalKind, string>> = {
  complaint:
    'complain\\w*|report(?:ing)? you|reclamations?|plaintes?|porter plainte|me plaindre|beschwer\\w*|anzeige|reclam[oi]\\w*|lamentel\\w*|quejas?|quejar\\w*|reclamacion\\w*|denuncias?',
  rectification:
    'correct\\w*|chang(?:e|ing) (?:it|that|my name)|correction\\w*|corrig\\w*|rectifi\\w*|(?:le |la |les )?changer|berichtig\\w*|korrig\\w*|korrektur\\w*|correzion\\w*|corregg\\w*|rettific\\w*|correccion\\w*|correg\\w*|cambiarl[oa]',
  access: 'cop(?:y|ies)|see(?:ing)? (?:it|them|my data)|copies?|datenkopie|kopien?|auskunft|copi[ae]',
  portability:
    'portability|portabilite|portabilita|portabilidad|ubertragbarkeit|(?:to )?take (?:along|it with me)|emporter|mitnehmen|(?:da )?portare? via|portar(?:e|li) con me|llevarme(?:los)?|transfer\\w*',
  erasure:
    'delet\\w*|eras\\w*|supprim\\w*|effac\\w*|losch\\w*|gelosch\\w*|cancellazione|cancellarli|eliminarl\\w*|borr\\w*|suprim\\w*|eliminacion',
  objection:
    "object\\w*|oppos\\w*|m'oppos\\w*|widerspr\\w*|widerspruch\\w*|opposizion\\w*|oppongo|opposto|oposicion|opong\\w*|oponer\\w*",
  restriction: 'restrict\\w*|paus(?:e|ing)|suspen\\w*|einschrank\\w*|limitazion\\w*|limitacion\\w*',
  status:
    'status|(?:look|check) (?:at|up) (?:my )?requests?|suivi|etat|anfragestand|stand(?: abfragen)?|stato(?: delle richieste)?|consulta(?: de (?:mis )?solicitudes)?|ver solicitudes|ver ninguna solicitud',
  cancel:
    'cancel\\w*|withdraw\\w*|annul\\w*|retir\\w*|zuruckzieh\\w*|zurucknehm\\w*|annulla\\w*|ritir\\w*|anul\\w*',
  do_not_sell: 'verkaufs-?widerspr\\w*|opt-?out of sale',
};

/** What stands directly before a thing that is refused: `no`, `I did not ask for a`, `keine`, `pas de`, `nessun`, `ningún`. */
const REFUSING = [
  '(?:no|without|not)(?: (?:an?|the|any|about|for))?',
  "(?:i )?(?:don'?t|do not|didn'?t|did not|never)(?: (?:want|need|mean|like|ask|asked|say|said|mention|mentioned|request|order|make|made|wish|file))?(?: (?:you|to|for|about|an?|the|any|my|anything|make|made|file|of)){0,4}",
  '(?:forget|drop|leave|skip|never ?mind)(?: (?:about|out|the|that|my)){0,4}',
  '(?:kei|koa|kein\\w*|nix|nichts|nid|ned|nod|ohne|weder|nicht(?: um| von| zu)?)(?: (?:eine?[nrm]?|die|den|das|zu|mehr|diese[nrs]?))?',
  '(?:vergessen sie|vergiss|lassen (?:sie|wir)|lass)(?: (?:das|mit|die|den|der|diese[nr]?)){0,4}',
  "(?:pas|aucune?|sans|jamais|rien(?: a)?|ni)(?: (?:de|d'|une?|la|le|l'|les|demande|voulu|parle|fait|dit|ca|a)){0,4}",
  "(?:oubliez|oublie|laissez|laisse)(?: (?:tomber|la|le|l'|cette)){0,4}",
  "(?:non|nessun\\w*|niente|senza|mai|nulla)(?: (?:ho|voglio|volevo|vorrei|mi|sono|c'e|chiesto|detto|fatto|parlato|da|di|a|fare|un[ao']?|il|la|le|i|alcun\\w*|nessun\\w*|niente|deseo)){0,4}",
  "(?:lasc\\w+ (?:stare|perdere)|lasciamo stare|dimentic\\w*)(?: (?:il|la|l'|le|i))?",
  '(?:no|ningun\\w*|sin|nunca|tampoco|nada(?: de| que)?)(?: (?:quiero|queria|he|pedi|pido|pedido|dije|hice|hago|deseo|tramitar|presentar|poner|hace|falta|por|una?|la|el|las|los|de|que|ver|ningun\\w*)){0,4}',
  '(?:olvid\\w*|deje|deja|quiten|quita)(?: (?:lo|de|la|el)){0,4}',
]
  .map((one) => `(?:${one})`)
  .join('|');

/** After the thing: "queja no", "Widerspruch will ich nicht". */
const REFUSED =
  '(?:,? (?:no|nein|non|nee|not|nicht)$|(?: \\w+){0,2} (?:will|mochte|wollte|brauche) (?:ich|i) (?:nicht|keine?n?|ned|nid)$)';

/** Says that something has not come, is late or cannot be done: no refusal. */
const COMPLAINING =
  /\b(?:received?|arrived?|got|getting|came|come|sent|still|yet|cannot|can'?t|couldn'?t|recue?|arrivee?|toujours|encore|peux|pouvez|bekommen|erhalten|gekriegt|angekommen|noch(?! kein\w* mensch)|kann|konnte|ricevut\w*|arrivat\w*|ancora|riesco|posso|recibid\w*|llegad\w*|todavia|aun|puedo|han|why|pourquoi|warum|wieso|perche|por que)\b/;

const patternOf = (called: string): RegExp =>
  new RegExp(`(?:^|[ '])(?:(?:${REFUSING}) (?:\\w+ )?(?:${called})|(?:${called})${REFUSED})(?![\\w-])`, 'u');

const REFUSALS = Object.entries(CALLED).map(
  ([kind, called]) => [kind as GoalKind, patternOf(called)] as const,
);

/** A longer message tells a story, in which much is refused that nobody offered. */
const LONGEST = 400;

const BORDER =
  /(?<=[.;!?])|\n+|, (?=\p{L})(?!(?:no|non|nein|not)\b)| (?:but|aber|sondern|mais|ma|pero|sino|bensi) /u;

/** The clauses of a text that ask nothing. */
const statementsOf = (text: string): string[] =>
  text
    .split(BORDER)
    .filter((clause) => !clause.trimEnd().endsWith('?'))
    .map(plain)
    .filter((clause) => clause !== '');

/** What the customer says that they do not want, did not ask for or mean: "no complaint", "je n'ai pas demandé de copie". */
export const refusedKinds = (text: string): GoalKind[] => {
  if (text.length > LONGEST) return [];
  const clauses = statementsOf(text).filter((clause) => !COMPLAINING.test(clause));
  const refused = REFUSALS.filter(([, pattern]) => clauses.some((clause) => pattern.test(clause)));
  return [...refused.map(([kind]) => kind), ...(refusesPerson(text) ? (['human'] as const) : [])];
};

/** "That I did not ask for": the whole of a clause. */
const NOT_ASKED = [
  "(?:i )?(?:didn'?t|did not|never) (?:even )?(?:ask(?:ed)?(?: you)?(?: for| to do)?|say|said|want|request(?:ed)?|mean) (?:that|this|it|any ?thing|any of (?:that|this))",
  '(?:no|not an?|not any) requests?|i want nothing|(?:just|only) (?:information|answers?|a question)',
  "je (?:n'ai|n'avais|ne vous ai|vous ai|ai) (?:rien|pas|jamais) (?:demande|dit|voulu)(?: (?:ca|cela|de (?:ca|tel)|de demande|de transmettre))?|aucune demande|pas (?:une|de) demande",
  '(?:das|dies|sowas) (?:habe?|hab|ha) (?:ich|i) (?:doch |gar |so |nie |uberhaupt ){0,3}(?:nicht|ned|nid|nod|nie) (?:verlangt|gesagt|gewollt|gemeint|bestellt|beantragt|gestellt)',
  '(?:ich|i) (?:habe?|hab|ha) (?:doch |ja |gar ){0,3}(?:nichts?|keine anfrage|das (?:gar |doch )?nicht|gar keine anfrage) (?:verlangt|gesagt|gewollt|gestellt|beantragt|bestellt|eingereicht)',
  '(?:ich )?(?:mochte|will|wollte|brauche) (?:doch |gar |uberhaupt ){0,3}keine anfrage|keine anfrage',
  "(?:io )?non (?:ho|l'ho|le ho|avevo) (?:mai )?(?:chiesto|detto|voluto)(?: (?:niente|nulla|questo|cio|quello))?|nessuna richiesta",
  '(?:yo )?no (?:lo |la |le )?(?:pedi|he pedido|dije|queria|quise)(?: (?:eso|esto|nada))?|ninguna solicitud',
];

/** "I only wanted to know ...": whatever follows. */
const ONLY_ASKED = [
  "i only (?:ask|asked|want to know|wanted to know|wanted to ask)|(?:i'm|i am|was) (?:just|only) asking",
  'je (?:vous )?demande (?:juste|seulement|simplement)|je voulais (?:juste|seulement|simplement) (?:savoir|demander)',
  '(?:ich )?(?:habe|hab|ha|wollte|will|mochte) (?:doch |ja ){0,2}(?:nur|bloss|lediglich) (?:gefragt|fragen|wissen|eine frage|antworten)',
  '(?:ho|volevo|vorrei|voglio) (?:solo|soltanto) (?:chiest\\w+|chiedere|sapere|una domanda)|chiedevo (?:solo|soltanto)',
  '(?:solo|solamente) (?:pregunt\\w+|queria (?:saber|preguntar)|quiero saber)',
];

const BEFORE =
  '^(?:(?:no|non|nein|nei|na|but|and|aber|mais|ma|pero|ich|moment|entschuldigung|sorry|pardon|scusi|scusate|perdone|also|bitte)[ ,]+){0,3}(?:but |aber |doch )?';
const AFTER = '(?: (?:at all|please|either|anywhere|bitte|uberhaupt|du tout|por favor|per favore))?$';

const DENIALS = [
  ...NOT_ASKED.map((one) => new RegExp(`${BEFORE}(?:${one})${AFTER}`, 'u')),
  ...ONLY_ASKED.map((one) => new RegExp(`${BEFORE}(?:${one})(?!\\p{L})`, 'u')),
];

/** Whether the customer says that they asked for nothing, or only for an answer. */
export const deniesAll = (text: string): boolean =>
  text.length <= LONGEST && statementsOf(text).some((clause) => DENIALS.some((one) => one.test(clause)));

const COMPLAINT = new RegExp(`(?<!\\p{L})(?:${CALLED.complaint})`, 'u');

/** Whether a complaint is called one. Anger is none, and neither is a threat. */
export const saysComplaint = (text: string): boolean => COMPLAINT.test(plain(text));
