import { number } from './format.ts';
import type { CommonTexts } from './types.ts';

export const de: CommonTexts = {
  kindNames: {
    access: 'Eine Kopie Ihrer Daten',
    portability: 'Ihre Daten zum Mitnehmen',
    rectification: 'Ihre Daten berichtigen',
    erasure: 'Ihre Daten löschen',
    restriction: 'Die Nutzung Ihrer Daten anhalten',
    objection: 'Widerspruch gegen die Nutzung Ihrer Daten',
    withdrawal: 'Abmelden',
    do_not_sell: 'Ihre Daten nicht verkaufen oder weitergeben',
    human: 'Mit einem Menschen sprechen',
    complaint: 'Eine Beschwerde',
  },
  purposeNames: {
    status: 'Der Stand Ihrer Anfragen',
    cancel: 'Eine Anfrage zurückziehen',
    download: 'Ihre Daten herunterladen',
  },
  requestNames: {
    access: 'Anfrage nach einer Kopie Ihrer Daten',
    portability: 'Anfrage nach Ihren Daten zum Mitnehmen',
    rectification: 'Anfrage, Ihre Daten zu berichtigen',
    erasure: 'Anfrage, Ihre Daten zu löschen',
    restriction: 'Anfrage, die Nutzung Ihrer Daten anzuhalten',
    objection: 'Anfrage, Ihre Daten nicht mehr zu nutzen',
    withdrawal: 'Abmeldung',
    do_not_sell: 'Anfrage, Ihre Daten nicht zu verkaufen oder weiterzugeben',
    human: 'Nachricht an unser Team',
    complaint: 'Beschwerde',
  },
  entries: (count) => (count === 1 ? '1 Eintrag' : `${number(count, 'de')} Einträge`),
  minutes: (count) => (count === 1 ? '1 Minute' : `${count} Minuten`),
};
