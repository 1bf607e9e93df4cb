import type { Field, GoalKind } from '../terms.ts';

/** In the middle of a sentence: "zuerst die Kopie Ihrer Daten". */
export const NAMES: Record<GoalKind, string> = {
  access: 'die Kopie Ihrer Daten',
  portability: 'Ihre Daten zum Mitnehmen',
  rectification: 'die Berichtigung Ihrer Daten',
  erasure: 'die Löschung Ihrer Daten',
  restriction: 'die Pause bei der Nutzung Ihrer Daten',
  objection: 'Ihr Widerspruch',
  withdrawal: 'Ihre Abmeldung',
  do_not_sell: 'Ihr Wunsch, dass wir Ihre Daten nicht verkaufen oder weitergeben',
  human: 'das Gespräch mit einem Menschen',
  complaint: 'Ihre Beschwerde',
  status: 'der Stand Ihrer Anfragen',
  cancel: 'das Zurückziehen einer Anfrage',
};

export const ASK_NEW: Record<Field, string> = {
  firstName: 'Wie lautet der richtige Vorname?',
  lastName: 'Wie lautet der richtige Nachname?',
  email: 'Wie lautet die richtige E-Mail-Adresse?',
  postalAddress: 'Wie lautet die richtige Postadresse?',
  phone: 'Wie lautet die richtige Telefonnummer?',
};
