import { plain } from './plain.ts';

const LONGEST = 240;

/** The mailbox that was named is somebody else's, or is only lent. Over the plain text, one language a line. */
const NOT_THEIRS: readonly RegExp[] = [
  /(?<!\p{L})(?:(?:that|this|the) (?:e-?mail|mailbox|inbox|account|address)(?: address)? (?:is ?n[o']?t|isnt|does ?n'?t belong|does not belong)(?: even| really| actually)? (?:to me|mine)|(?:is|it'?s) not my (?:own )?(?:mailbox|inbox|e-?mail(?! address))|(?:i|we) (?:only |just )?borrow(?:ed)? (?:it|the|that|this|their|his|her)|(?:they|she|he|my \p{L}+) (?:only |just )?(?:lends?|lent) (?:it to me|me (?:the|their|his|her|that|this|it))|(?:lets?|letting) me use (?:it|the|their|his|her|that)|not (?:part of|in|one of) (?:that|this|the) family|not of (?:that|this) family)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:c'est|est|n'est|ce n'est) pas (?:a moi cette|ma) (?:boite|adresse|messagerie)|(?:cette |la )?(?:boite|adresse|messagerie|mail)(?: mail| e-?mail)? (?:n'est|n'appartient|est|m'appartient|ne m'appartient) pas(?: a moi)?(?=$|[ ,.;!])|on me (?:la |le |l'|les )?prete|(?:ils|elle|il|mon \p{L}+|ma \p{L}+|mes \p{L}+) me (?:la |le |l')prete(?:nt)?|(?:suis|fais|fait) pas (?:partie )?de (?:cette|la|leur) famille)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:ist|isch) (?:ned|nicht|nod|nid) (?:mein|mis|mi) (?:postfach|konto|mail)|(?:postfach|mailkonto|adresse|mail|konto) (?:gehort|ghort) (?:mir |mer )?(?:nicht|gar nicht|ned|nod|nid)(?: mir)?|(?:gehort|ghort) (?:nicht|ned|nid) mir|(?:leihen|leiht|lehnt?|lent) (?:es |sie |ihn )?(?:mir|mer)|(?:mir|mer) (?:nur )?(?:geliehen|ausgeliehen|usglehnt)|darf (?:es |sie |das )?nur (?:mit)?benutzen|(?:gehore|bin|ghore) (?:ja )?(?:nicht|ned|nid|nod) (?:zu |von |aus |in )?(?:dieser|der|dere|die) familie)(?!\p{L})/u,
  /(?<!\p{L})(?:non e (?:la )?mia (?:la )?(?:casella|mail|posta|e-?mail)|non e (?:la )?mia casella|(?:casella|mail|indirizzo|posta|e-?mail) non e (?:la )?mi[ao]|(?:me (?:la|lo)|mi) prest(?:a|ano)(?: la (?:casella|mail|posta))?|(?:l'ho|e|ce l'ho) (?:solo )?in prestito|non (?:sono|faccio parte) (?:di|della|dei) (?:quella|questa|loro)? ?famiglia)(?!\p{L})/u,
  /(?<!\p{L})(?:(?:(?:ese|este|el) (?:correo|buzon|mail|e-?mail)|(?:esa|esta|la) (?:direccion|cuenta|casilla)) no es mi[ao]|no es mi (?:correo|buzon|mail|cuenta)|(?:me l[oa]|me) prestan?(?: el (?:correo|buzon))?|(?:correo|buzon|casilla) (?:es )?(?:prestad[oa]|de prestado)|no (?:soy|formo parte) de (?:esa|esta|la) familia)(?!\p{L})/u,
];

/** "That mailbox is not mine", "I am not of that family": what is asked for under it is not the customer's. */
export const isNotTheirMailbox = (text: string): boolean => {
  if (text.length > LONGEST) return false;
  const typed = plain(text);
  return NOT_THEIRS.some((pattern) => pattern.test(typed));
};
