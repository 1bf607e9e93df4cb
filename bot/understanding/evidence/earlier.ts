import type { Clause } from './clause.ts';

/** To have asked for something: "I asked you", "habe ich verlangt", "je vous avais demandé", "ho chiesto", "pedí". */
const HAVE_ASKED = new RegExp(
  [
    '(?<!when )\\b(?:i|we|he|she|husband|wife|colleague|son|daughter) (?:\\w+ ){0,2}(?:asked|requested|applied|demanded|lodged|objected|reported|(?:filed|submitted) (?:\\w+ ){0,4}(?:request|application|form|claim)|(?:sent|wrote) (?:\\w+ ){0,4}(?:about|asking|to))\\b',
    '\\b(?:habe?|haben|hatten?|wurde) (?:\\w+ ){0,12}(?:verlangt|beantragt|gebeten|angefordert|gefordert|widersprochen|eingereicht|gestellt|gemeldet|ausgefullt|geschrieben)\\b',
    '\\b(?:ai|avais|avons|avions|vous a|vous avait) (?:\\w+ ){0,3}(?:demande|ecrit|depose|exerce|sollicite|adresse (?:ma|mon|une?|cette)|envoye)\\b|\\bopposais\\b',
    '\\b(?:ho|avevo|abbiamo|avevamo) (?:\\w+ ){0,3}(?:chiesto|richiesto|trasmesso|inviato|presentato|mandato|scritto|segnalato)\\b',
    '\\b(?:pedi|solicite|escribi|rellene|interese)\\b|(?<!la )\\bpresente\\b|\\b(?:he|habia|hemos|habiamos) (?:\\w+ ){0,2}(?:pedido|solicitado|presentado|enviado|escrito)\\b',
  ].join('|'),
);

/** "With reference to my application": what follows was asked before. */
const REFERS =
  /\b(?:with reference|in reference|referring|bezug|bezugnehmend|suite a|faisant suite|con riferimento|in riferimento|con referencia|en relacion)\b/;

const placesOf = (clause: Clause, is: (at: number) => boolean): number[] =>
  clause.words.flatMap((_, at) => (is(at) ? [at] : []));

const NEAR_NOUN = 4;
/** The places of "my request", "die Löschung": what was begun, with the word that says it is known. */
const knownIn = (clause: Clause, ...nouns: readonly ('REQUEST' | 'BEGUN')[]): number[] =>
  placesOf(clause, (at) => {
    if (!clause.wordTells(at, ...nouns)) return false;
    for (let before = Math.max(0, at - NEAR_NOUN); before < at; before++)
      if (clause.wordTells(before, 'KNOWN')) return true;
    return false;
  });

const NEVER = /\b(?:never|nie|niemals|jamais|rien|nichts|mai|nunca|jamas)\b/;

/** "I never asked for it." */
export const neverAsked = (clause: Clause): boolean =>
  NEVER.test(clause.line) && HAVE_ASKED.test(clause.line);

export const hasAsked = (clause: Clause): boolean =>
  (HAVE_ASKED.test(clause.line) && !NEVER.test(clause.line)) ||
  (REFERS.test(clause.line) && knownIn(clause, 'REQUEST').length > 0);

const NEAR_VERB = 6;
const CHANGED_MIND = /\bchanged my mind about\b/;

/** "Withdraw my deletion request", "die Sperrung wieder aufheben"; not "withdraw my consent", nor "cancel my account". */
export const takesBack = (clause: Clause): boolean => {
  if (CHANGED_MIND.test(clause.line)) return true;
  if (clause.tells('CONSENT')) return false;
  const begun = knownIn(clause, 'REQUEST', 'BEGUN');
  if (begun.length > 0 && clause.tells('MISUNDERSTOOD')) return true;
  return placesOf(clause, (at) => clause.wordTells(at, 'CANCEL')).some((verb) =>
    begun.some((noun) => {
      if (Math.abs(noun - verb) > NEAR_VERB) return false;
      for (let at = Math.min(noun, verb) + 1; at < Math.max(noun, verb); at++)
        if (clause.wordMeans(at, 'ACCOUNT', 'DATA')) return false;
      return true;
    }),
  );
};

/** "Still no news of my request", "I asked for my data, has it been done?" */
export const asksAfter = (clause: Clause): boolean => {
  if (hasAsked(clause) || knownIn(clause, 'REQUEST').length > 0)
    return clause.tells('FOLLOW') || (clause.asks && (clause.tells('DONE') || hasAsked(clause)));
  return clause.asks && clause.tells('DONE') && knownIn(clause, 'BEGUN').length > 0;
};
