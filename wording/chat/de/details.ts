import type { DetailSentences } from '../sentences.ts';
import type { Field } from '../terms.ts';
import type { Told } from '../told.ts';
import { ASK_NEW } from './names.ts';
import { SCOPE_WORDS } from './scope.ts';

const askNew = (field: Field | undefined): string =>
  field === undefined ? 'Wie soll es richtig heissen?' : ASK_NEW[field];

const UNFIT: Partial<Record<Field, string>> = {
  email: 'Das sieht nicht wie eine E-Mail-Adresse aus.',
  phone: 'Das sieht nicht wie eine Telefonnummer aus.',
};

export const details = ({ authorityLink }: Told): DetailSentences => ({
  askField: () => 'Welche Ihrer Angaben ist falsch?',
  askNewValue: ({ field }) => askNew(field),
  changeNoted: (field, newValue) =>
    `Das habe ich mir notiert. ${SCOPE_WORDS.newValue[field]}: **${newValue}**.`,
  newValueUnfit: ({ field }) =>
    `${(field && UNFIT[field]) ?? 'Damit kann ich nichts anfangen.'} ${askNew(field)}`,
  askExtent: () =>
    'Wofür sollen wir Ihre Daten nicht mehr nutzen? Die meisten meinen die Werbung. «Alles» heisst, dass Ihr Konto geschlossen wird.',
  askServices: () => 'Was sollen wir anhalten? Ihr Konto behalten Sie und können sich weiterhin anmelden.',
  askConsent: () => 'Welche Einwilligung möchten Sie zurücknehmen?',
  askComplaint: () =>
    `Soll ich Ihre Beschwerde an unser Datenschutz-Team weitergeben? Dort geht ein Mensch der Sache nach und antwortet Ihnen. Wenn Sie möchten, beschreiben Sie noch, was passiert ist. Sie können sich auch jederzeit an die Datenschutzbehörde wenden: ${authorityLink}.`,
  complaintNoted: () =>
    'Danke, das habe ich zu Ihrer Beschwerde dazugeschrieben. Soll ich sie an unser Datenschutz-Team weitergeben?',
});
