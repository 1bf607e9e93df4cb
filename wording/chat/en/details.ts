import type { DetailSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { FIELDS } from './names.ts';
import { SCOPE_WORDS } from './scope.ts';

export const details = ({ authorityLink }: Told): DetailSentences => ({
  askField: () => 'Which of your details should be corrected?',
  askNewValue: ({ field }) => `What should your ${field === undefined ? 'detail' : FIELDS[field]} be?`,
  changeNoted: (field, newValue) =>
    `This is what I’ve noted. ${SCOPE_WORDS.newValue[field]}: **${newValue}**.`,
  newValueUnfit: ({ field }) =>
    `That does not look like ${field === 'email' ? 'an e-mail address' : field === 'phone' ? 'a phone number' : 'something I can use'}. What should it be?`,
  askExtent: () =>
    'What should we stop using your data for? Most people mean marketing. Everything means that your account is closed.',
  askServices: () => 'What should we stop? You keep your account and can still log in.',
  askConsent: () => 'Which consent would you like to take back?',
  askComplaint: () =>
    `Shall I pass your complaint on to our privacy team? A person there looks into it and answers you. You can add what happened, if you like. You can also turn to the data protection authority at any time: ${authorityLink}.`,
  complaintNoted: () =>
    'Thank you, I have added that to your complaint. Shall I pass it on to our privacy team?',
});
