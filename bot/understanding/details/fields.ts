import { tidy } from '../text/fold.ts';
import type { ChangeField } from '../types.ts';
import { plain } from './plain.ts';

/** Words for the fields, without accents. Of two that begin at the same place, the more particular stands first. */
const FIELDS: readonly [ChangeField, RegExp][] = [
  [
    'email',
    /\b(?:e-?mails?(?:-?(?:adressen?|address(?:es)?))?|mail(?:-?adressen?)?|adresse (?:e-?mail|mail|electronique)|courriels?|correo(?: electronico)?|posta elettronica|(?:indirizzo|direccion) (?:di |de )?(?:e-?mail|mail|posta elettronica|correo)|mel)\b/,
  ],
  [
    'phone',
    /\b(?:phone|telephone|mobile|landline|cell(?:phone|ulare|ular)?|(?:mobil)?telefon[a-z]*|handy[a-z]*|natel[a-z]*|portable|movil|celular)\b/,
  ],
  [
    'firstName',
    /\b(?:(?:first|given|christian) ?name|forename|vornamen?s?|prenoms?|nome di battesimo|nombre de pila)\b/,
  ],
  [
    'lastName',
    /\b(?:(?:last|family|sur|maiden|married) ?name|(?:nach|familien|ehe|madchen)namen?s?|nom(?: de famille| de jeune fille| d'usage)?|cognome|apellidos?)\b/,
  ],
  [
    'postalAddress',
    /\b(?:(?:postal|home|street|mailing|billing|delivery|shipping) address|address|adress|(?:post|wohn|liefer|rechnungs)?(?:adresse|anschrift)n?|domicile|indirizzo|residenza|direccion|domicilio)\b/,
  ],
];

/** Who has moved has another postal address, unless something else is named. */
const MOVED =
  /\b(?:moved|relocat|umgezogen|umzug|demenag|traslocat|trasferit|mudado|mudanza|mude\b|mudamos|ora (?:abito|siamo in|vivo)|ahora viv|wohnen? (?:jetzt|neu)|habite (?:maintenant|desormais))/;

/** The field that is named first, if any. */
export const fieldIn = (text: string): ChangeField | undefined => {
  const read = plain(tidy(text));
  let first: ChangeField | undefined;
  let earliest = read.length;
  for (const [field, words] of FIELDS) {
    const at = read.search(words);
    if (at === -1 || at >= earliest) continue;
    first = field;
    earliest = at;
  }
  return first ?? (MOVED.test(read) ? 'postalAddress' : undefined);
};
