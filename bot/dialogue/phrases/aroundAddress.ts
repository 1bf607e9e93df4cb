import { plain } from './plain.ts';

const NO =
  'no|nope|nein|nei|nee|non|nan|wait|warte?|wart|attend\\p{L}*|aspett\\p{L}*|esper\\p{L}*|halt|oops|ups|oups|ach';
const SORRY =
  'sorry|pardon|excusez(?:-moi)?|desolee?|scus[ai]\\p{L}*|perdon\\p{L}*|disculp\\p{L}*|entschuldig\\p{L}*|verzeihung|i mean|i meant|je veux dire|ich meine|cioe|anzi|plutot|vielmehr|mas bien|o mejor|better|rather|falsch|wrong|mauvaise?|sbagliat[oa]|equivocad[oa]|me equivoque|correction|correct(?:ed)?|la (?:correcta|bonne|giusta)|richtig|andere?';
/** Between what was said first and what is meant: "no, sorry, it is". */
const CORRECTS = new RegExp(`(?<!\\p{L})(?:${NO}|${SORRY})(?!\\p{L})`, 'u');
/** At the end of what stands between: "this one, not that one". */
const RATHER_THAN =
  /(?:^|[ ,;(])(?:not|nicht|nid|ned|pas|non|no|instead of|rather than|statt|plutot que|au lieu de|invece di|en vez de)(?: at| an| a| the| die| la| le| da| de)?$/u;
const FEW = /^\p{L}+(?: \p{L}+){0,3} ?$/u;
/** After the last: it is taken back. */
const TAKEN_BACK = new RegExp(
  `^(?:${NO})[ ,.!]{1,3}(?:(?:${NO})[ ,.!]{1,3})*(?:${SORRY}|not that|das nicht|die nicht|doch nicht|pas cel\\p{L}+|quella no|non quell\\p{L}+|es[ae] no|that'?s|das ist|c'est|e quell\\p{L}|es el)`,
  'u',
);

/** What stands between two things that were named: which of the two is meant, if it says so. */
export const meantOf = (between: string): 'first' | 'second' | undefined => {
  const typed = plain(between);
  if (RATHER_THAN.test(typed) && FEW.test(typed) && /\p{L}\s+$/u.test(between)) return 'first';
  return CORRECTS.test(typed) ? 'second' : undefined;
};

/** "..., no, sorry, that is my colleague's": what was named last does not count. */
export const takesBack = (after: string): boolean => TAKEN_BACK.test(plain(after));

const NOTHING_TO_CORRECT =
  /(?<!\p{L})(?:nothing|not|no|don'?t|nichts|nicht|keine?n?|nix|rien|pas|aucune?|niente|nulla|non|nessun\p{L}*|nada|ningun\p{L}*) .{0,25}(?:correct|chang|wrong|korri|berichtig|ander|falsch|corrig|corregg|corrett|modif|correg|cambi|sbagliat|mal(?!\p{L}))/u;

/** "There is nothing to correct": however much it sounds like a correction. */
export const correctsNothing = (text: string): boolean => NOTHING_TO_CORRECT.test(plain(text));

const COMPLAINT =
  /(?<!\p{L})(?:complain\w*|reclamations?|me plains?|me plaindre|plaintes?|beschwer\w*|reklam\w*|reclam[oi]|lament\w*|quej\w*|reclamacion(?:es)?)(?!\p{L})/u;
const NO_COMPLAINT =
  /(?<!\p{L})(?:no|not|don'?t|without|pas|aucune?|sans|kein\w*|nicht|non|nessun\w*|niente|senza|ningun\w*|nada|sin)(?: \p{L}+){0,3} (?:complain|reclam|plain|beschwer|reklam|lament|quej)/u;

/** Whether a complaint is asked for by its name. */
export const wantsToComplain = (text: string): boolean => {
  const typed = plain(text);
  return COMPLAINT.test(typed) && !NO_COMPLAINT.test(typed);
};
