import type { RequestKind } from '../../../domain/kinds.ts';
import { de as words } from '../../common/de.ts';
import type { ScopeWords } from '../scopeRows.ts';

export const ASK: Record<RequestKind, string> = {
  access: 'Soll ich die Kopie zusammenstellen lassen?',
  portability: 'Soll ich die Dateien zusammenstellen lassen?',
  rectification: 'Soll ich das so berichtigen lassen?',
  erasure: 'Soll ich Ihre Daten löschen lassen?',
  restriction: 'Soll ich das anhalten lassen?',
  objection: 'Soll ich Ihren Widerspruch einreichen?',
  withdrawal: 'Soll ich Sie abmelden?',
  do_not_sell: 'Soll ich das festhalten?',
  human: 'Soll ich das weitergeben?',
  complaint: 'Soll ich Ihre Beschwerde weitergeben?',
};

export const SCOPE_TITLE: Record<RequestKind, string> = {
  ...words.kindNames,
  erasure: 'Was Löschen bedeutet',
};

export const SCOPE_WORDS: ScopeWords = {
  account: 'Konto',
  address: 'Adresse',
  newValue: {
    firstName: 'Neuer Vorname',
    lastName: 'Neuer Nachname',
    email: 'Neue E-Mail-Adresse',
    postalAddress: 'Neue Postadresse',
    phone: 'Neue Telefonnummer',
  },
  oldValue: 'Bisher',
  stops: 'Hört auf',
  service: {
    newsletter: 'der Newsletter',
    marketing: 'alle Werbung',
    analytics: 'Statistiken zu Ihrer Nutzung',
    all: 'jede Nutzung Ihrer Daten, ausser dem Aufbewahren',
  },
  extent: {
    marketing: 'alle Werbung',
    calls: 'Werbung per Telefon',
    analytics: 'Statistiken zu Ihrer Nutzung',
    all: 'jede Nutzung Ihrer Daten; Ihr Konto wird geschlossen',
  },
  concerns: 'Betrifft',
  erased: 'Wird gelöscht',
  expired: (title) => `${title}, deren Aufbewahrungsfrist abgelaufen ist`,
  ifAny: 'Falls vorhanden',
  hasToStay: 'Muss bleiben',
  stays: (title, until, legalBasis) => `${title}, bis ${until} (${legalBasis})`,
  checked: {
    label: 'Wird geprüft',
    value: (titles) =>
      `${titles}: Diese Einträge können wir nicht Ihnen allein zuordnen. Ein Mensch sieht sie sich an.`,
  },
  takenAlong: 'Endet ebenfalls',
  requestNames: words.requestNames,
  changeMindUntil: 'Sie können es sich anders überlegen bis',
  latestDate: 'Spätestens nach dem Gesetz',
};
