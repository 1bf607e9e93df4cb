import { isNegator } from '../text/negation.ts';
import type { Intent } from '../types.ts';
import { type Clause, clauseOf } from './clause.ts';
import { withoutSource } from './source.ts';

/** Words before a question that are no part of it. */
const BEFORE =
  '(?:(?:please|pls|bitte|prego|per favore|por favor|svp|and|but|so|ok|okay|well|then|no|none of these|et|mais|bon|alors|non|und|aber|also|dann|nein|e|ed|ma|bene|allora|y|pero|bueno|entonces|ja|oui|si) )*';

/** What is asked for when a fact is: who, how long. "Why" and "when" are asked impatiently of what was wanted. */
const WHO = 'who|whom|whose|qui|a qui|wer|wem|wen|an wen|chi|a chi|quien|quienes|a quien|a quienes';
const HOW_LONG =
  'how (?:long|many|much)|for how long|combien|pendant combien|pour combien|wie (?:lange|viele?)|fur wie lange|(?:per )?quant[oaie]|(?:por |durante )?cuant[oa]s?';
const WHERE =
  'where|in (?:which|what) country|ou|dans quel pays|wo|wohin|in welche[mns]? land\\w*|dove|in (?:quale|che) paese|donde|adonde|en (?:que|cual) pais';
const WHICH = 'which|quell?e?s?|lesquel\\w*|welche[nmrs]?|qual[ei]?|cual(?:es)?';

/** "I would like to know", after which the question follows. */
const TO_KNOW =
  '(?:to know|wondering|tell me|i asked|i ask|i meant|savoir|dites moi|(?:vous|te) demande|demandais|wissen|sagen sie mir|sag(?:t)? mir|frage mich|gefragt|sapere|mi dica|dimmi|ditemi|chiedevo|ho chiesto|saber|digame|dime|pregunto|pregunte)';
const WHETHER = 'whether|if|ob|si|se';

const asked = (words: string): RegExp =>
  new RegExp(`^${BEFORE}(?:${words})\\b|\\b${TO_KNOW} (?:\\w+ ){0,2}?(?:${words})\\b|\\b(?:${words}) \\?`);

const ASKS_WHO = asked(WHO);
const ASKS_HOW_LONG = asked(HOW_LONG);
const ASKS_WHERE = asked(WHERE);
const ASKS_WHICH = asked(WHICH);
const ASKS_WHETHER = new RegExp(`\\b${TO_KNOW} (?:\\w+ ){0,1}?(?:${WHETHER})\\b`);

/** Something that we or the customer may do is asked for in the form of a question: "can you", "how do I". */
const DEED = new RegExp(
  [
    '\\b(?:can|could|would|may|please|pls|kindly|want|wanna|do i|should i|must i|i have to|how (?:do|can|to|would))\\b',
    '\\b(?:pouvez|pourriez|peux|peut|puis je|pourrais|veux|voudrais|merci de|veuillez|comment|dois|faut|svp|stp|envisageable|serait il)\\b',
    '\\b(?:konn\\w*|kann\\w*|darf|bitte|will|mochte|wurde gern|muss|moglich|geht|ware es|wie (?!lange|viele)\\w+)\\b',
    '\\b(?:potete|possono|puo|puoi|posso|potrei|potreste|voglio|vorrei|come|devo|prego|per favore|possibile)\\b',
    '\\b(?:pued\\w*|podeis|podri\\w*|quiero|quisiera|como|debo|tengo que|por favor|favor|posible)\\b',
  ].join('|'),
);
/** The same without "I would like to know". */
const WISH_TO_KNOW =
  /\b(?:(?:would|want|wanna|d) (?:\w+ ){0,2}to know|(?:veux|voudrais|pourrais je|peux je) (?:\w+ ){0,2}savoir|(?:will|mochte|wollte) (?:\w+ ){0,6}wissen|konnen sie mir (?:\w+ ){0,2}sagen|(?:can|could) you (?:\w+ ){0,2}tell me|pouvez vous (?:\w+ ){0,2}(?:me )?dire|(?:voglio|vorrei|volevo) (?:\w+ ){0,2}sapere|(?:puo|potete) (?:\w+ ){0,1}(?:dirmi|dire)|(?:quiero|quisiera) (?:\w+ ){0,2}saber|(?:puede|pueden|podria) (?:\w+ ){0,1}(?:decirme|decir))\b/;

const BEGINNING = new RegExp(`^${BEFORE}`);

const asksDeed = ({ line }: Clause): boolean =>
  DEED.test(line.replace(BEGINNING, '').replace(WISH_TO_KNOW, ' '));

/** What is only imagined: "if I asked you to", "suppose I did", "se vi chiedo", "si je résilie", "wenn ich". */
const SUPPOSES =
  /\b(?:suppose|supposing|assuming|lets say|hypothetically|angenommen|hypothetisch|admettons|supposons|mettons|ammettiamo|mettiamo|supponiamo|poniamo|supongamos|pongamos|imaginemos)\b/;
const IF =
  /\b(?:(?:if|when) (?:i|we)\b|(?:wenn|falls|sollte) (?:ich|i|man|wir)\b|si (?:je|j|on|nous)\b|se (?:io |vi |le |ti |mi |ci |lo |la |li )*\w+(?:o|assi|essi|issi|iamo)\b|si (?:yo |me |les |os |le |te |lo |la )*(?:pido|solicito|borro|elimino|cancelo|quiero|cierro|dejo|doy|decido|hago|(?:pid|solicit|borr|elimin|cancel|quis|cerr|dej)\w*(?:ra|se))\b|en caso de que)/;

/** Whether somebody only imagines the deed and asks what would follow. */
export const isSupposed = (clause: Clause, message: Clause): boolean =>
  (SUPPOSES.test(clause.line) && !asksDeed(withoutIf(clause))) ||
  (IF.test(clause.line) && message.asks && !asksDeed(withoutIf(clause.asks ? clause : message)));

/** What follows the condition, where a wish may stand after all: "if I want to leave, how do I do that?" */
const withoutIf = (clause: Clause): Clause => ({
  ...clause,
  line: clause.line.replace(
    /\b(?:if|when|wenn|falls|sollte|si|se|suppose|supposing|assuming) (?:\w+ ){1,5}/,
    ' ',
  ),
});

/** "Do you use ads?": what we do is asked. */
const OF_OUR_DOING: readonly Intent[] = ['object', 'do_not_sell'];
const OPTS_OUT = /\bopt ?out\b/;
const TITLE = 3;
/** "Of them" in Italian, and no negation there. */
const NE = 'ne';

const asksWhatWeDo = (clause: Clause): boolean => {
  const isNegated = clause.words.some((word) => word !== NE && isNegator(word));
  const isTitle = clause.words.length <= TITLE + 1;
  return (
    clause.asks &&
    (!isNegated || isTitle) &&
    !clause.means('STOP', 'OBJECT', 'UNSUB') &&
    !OPTS_OUT.test(clause.line) &&
    !asksDeed(clause)
  );
};

/** Who does it and where is asked by whoever wants to leave, and what we have by whoever wants to see it. */
const LEAVING: readonly Intent[] = ['erase', 'unsubscribe', 'rectify'];

/** Where the button for it is. */
const BUTTON = /\b(?:link|button|knopf|lien|bouton|enlace|boton|pulsante|tasto|collegamento)\b/;

const asksAbout = (intent: Intent, clause: Clause): boolean => {
  const { line } = clause;
  if (LEAVING.includes(intent))
    return ASKS_WHETHER.test(line) || (clause.asks && (ASKS_HOW_LONG.test(line) || ASKS_WHICH.test(line)));
  if (ASKS_WHO.test(line) || ASKS_HOW_LONG.test(line)) return true;
  if (ASKS_WHERE.test(line) && !BUTTON.test(line)) return true;
  return intent !== 'access' && (ASKS_WHICH.test(line) || ASKS_WHETHER.test(line));
};

/**
 * Whether a clause that was read as a right only asks for a fact: who sees it, how long it is kept, what would happen if. "Can
 * you", "how do I" and "what do you have about me" ask for the deed itself.
 */
export const asksFact = (intent: Intent, clause: Clause, message: Clause): boolean =>
  isSupposed(clause, message) ||
  (OF_OUR_DOING.includes(intent) && asksWhatWeDo(clause)) ||
  (asksAbout(intent, clause) && !asksDeed(clause) && !(intent === 'access' && clause.means('WHAT', 'COPY')));

const ABOUT_ME =
  /\b(?:(?:about|on) me|(?:uber|von|zu) (?:mich|mir)|sur moi|me concernant|(?:su )?di me|sobre mi|acerca de mi)\b/;

/** "... about me": what we hold is asked for as well. */
const isAboutMe = ({ line }: Clause): boolean => ABOUT_ME.test(line);

/** Whether a clause asks where we have somebody's data from, and for nothing more. */
export const onlyAsksSource = (clause: Clause): boolean => {
  const rest = withoutSource(clause.line);
  if (rest === clause.line || isAboutMe(clause)) return false;
  return !clauseOf(rest).means('ERASE', 'CLOSE', 'UNSUB', 'STOP', 'COPY');
};

const READ =
  /\b(?:read|reading|looked at|lis|lu|lisais|parcouru|gelesen|lese|las|leggo|letto|leggendo|leido|leyendo|mirando|lei) (?:\w+ ){0,5}?(?:policy|notice|politique|charte|datenschutz\w*|informativa|politica|aviso)\b|\b(?:policy|notice|datenschutz\w*) (?:\w+ ){0,4}?(?:gelesen)\b/;

/** "I read your privacy policy, and ...": says where a question comes from. */
export const onlyReadPolicy = (clause: Clause): boolean =>
  READ.test(clause.line) &&
  !clause.tells('ASK') &&
  !clause.means('ERASE', 'CLOSE', 'UNSUB', 'STOP', 'COPY', 'OBJECT', 'CORRECT', 'RESTRICT');

/** "How long do you keep my address?": asks after no request. */
export const asksHowLongKept = (clause: Clause): boolean =>
  ASKS_HOW_LONG.test(clause.line) &&
  clause.means('HOLD', 'KEEP') &&
  clause.means('DATA', 'ADDRESS', 'MAIL', 'BILL', 'NAME', 'PHONE') &&
  !clause.tells('REQUEST', 'BEGUN');
