import type { CarriedOutKind } from '../../../domain/kinds.ts';
import type { OpeningSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

/** What each right is for, in the order in which they are explained. */
const RIGHTS: Record<CarriedOutKind, string> = {
  access: '**See**: get a copy of everything we hold about you, and why',
  portability: '**Take along**: get your data in files that other services can read',
  rectification: '**Correct**: have wrong details put right',
  erasure: '**Erase**: have your data deleted',
  restriction: '**Pause**: have us stop using your data while you keep your account',
  objection: '**Object**: stop marketing, or every use of your data',
  withdrawal: '**Unsubscribe**: no more newsletters',
  do_not_sell: '**No selling**: your data is not sold or shared',
};

const RIGHTS_LISTED = Object.values(RIGHTS)
  .map((right) => `- ${right}`)
  .join('\n');

export const opening = ({ company, contact, privacyUrl, authorityLink, on }: Told): OpeningSentences => ({
  opening: () =>
    `Hello, I am the automated assistant of ${company} for everything about your personal data. I can get you a copy of it, have it corrected or erased, and stop our newsletter.\n\nWould you rather talk to a person? Just write “a person, please”, at any time, or reach us at ${contact}. What happens with this chat is explained in our [privacy notice](${privacyUrl}).\n\nWhat can I do for you?`,
  greeted: () => 'Hello, good to hear from you. What can I do for you?',
  greetedAgain: () => 'Hello.',
  whoIAm: () =>
    'I am an automated assistant, not a person. If you would rather talk to a person, just write “a person, please”.',
  farewell: (open, filed) => {
    if (open === undefined)
      return filed
        ? 'Goodbye! Everything stays as we left it.'
        : 'Goodbye! I’m here if you need anything else.';
    if (open === 'cancel') return 'Goodbye! I’ve cancelled nothing: everything stays as it is.';
    return filed
      ? 'Goodbye! I haven’t filed this last request; the rest stays as we left it.'
      : 'Goodbye! I’ve filed nothing of this. If you’d like to go on another time, just write here.';
  },
  thanked: () => 'You are welcome. I am here if you need anything else.',
  menu: () => 'What would you like to do? Choose one of these, or say it in your own words.',
  rightsInfo: () =>
    `These are your rights. Using them costs nothing:\n${RIGHTS_LISTED}\n\nYou can also complain to us, or to the data protection authority: ${authorityLink}. What would you like to do?`,
  outOfScope: () =>
    `I am afraid I can only help with personal data and privacy at ${company}. For anything else, our team is there for you at ${contact}.`,
  policyIntro: (number, title) => `Our privacy policy says this in section ${number}, “${title}”:`,
  policySilent: () =>
    'Our privacy policy does not answer that, and I would rather not guess. A person in our team can tell you: just write “a person, please”.',
  whichClause: () => 'Which of these do you mean?',
  orClause: () => 'Or did you mean one of these?',
  policyAbove: (number, title) =>
    `That is in the passage that I have just quoted, section ${number}, “${title}”. If you are looking for something else, a person in our team can tell you.`,
  whereFrom: () =>
    'If you get our newsletter, your address comes from the sign-up for it; if you have an account, from the person who opened it. Otherwise one of our customers has it on a contact list that they uploaded. A copy of your data tells you exactly which it is.',
  askQuestion: () => 'What would you like to know? I will look it up in our privacy policy.',
  howLong: (dueAt) =>
    dueAt === undefined
      ? 'I show you the latest date that the law allows before you decide. If we are done earlier, you hear from us earlier.'
      : `The law gives us until ${on(dueAt)} at the latest. If we are done earlier, you hear from us earlier.`,
});
