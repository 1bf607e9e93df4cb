import { isOptOut, type OptOutKind } from '../../../domain/kinds.ts';
import type { IdentitySentences } from '../sentences.ts';
import type { Unwritable } from '../terms.ts';
import type { Told } from '../told.ts';
import { NAMES } from './names.ts';

/** Where the address is not there to get a code. */
const ADDRESS_OPTED_OUT: Record<OptOutKind, string> = {
  withdrawal: 'Which e-mail address should get no more newsletters?',
  do_not_sell: 'Which e-mail address do we know you by?',
};

const UNWRITABLE: Record<Unwritable, string> = {
  not_ascii: 'it has a letter before the @ that our mail system does not support, such as é or ü',
  quoted: 'our mail system does not support addresses of this form',
  comment: 'our mail system does not support addresses of this form',
  host_number: 'our mail system does not support addresses of this form',
  route: 'our mail system does not support addresses of this form',
  too_long: 'it is longer than an e-mail address can be',
};

export const identity = ({ at, from, signIn }: Told): IdentitySentences => ({
  askAddress: (goal) =>
    isOptOut(goal)
      ? ADDRESS_OPTED_OUT[goal]
      : 'Which e-mail address do you use with us? I will send a code to it, to be sure that it is you.',
  askAddressAgain: () => 'Which e-mail address do you use with us?',
  askReach: (goal) =>
    goal === 'complaint'
      ? 'To which e-mail address may we answer?'
      : 'To which e-mail address may our team answer? Or shall they answer you here in the chat?',
  addressInvalid: () =>
    'I cannot read that as an e-mail address. It should look like name@example.org. Could you type it once more?',
  addressUnusable: (why, known) =>
    `We cannot send e-mail to that address: ${UNWRITABLE[why]}. ${known ? 'Is there another address of yours that we know?' : 'Do you have another one?'} If not, a person in our team can help you.`,
  doubtfulAddress: (meant) =>
    `Did you mean **${meant}**? I would rather ask than write to the wrong address.`,
  oneAddress: () => 'I see more than one address. Which one do you use with us?',
  whichAddress: () =>
    'It is the address that our mails go to, or that you log in with. If you do not know it any more, a person in our team can help.',
  addressNoted: () => 'Thank you, I have noted your address. What would you like to do?',
  codeSent: (address, expiresAt) =>
    `If we know ${address}, a code of eight digits is on its way there. Please type it here before ${at(expiresAt)}. If you find no mail, look into the spam folder too.`,
  codeSentAgain: (address, expiresAt) =>
    `If we know ${address}, a new code is on its way there. Only the new one counts, until ${at(expiresAt)}.`,
  askCode: (address) => `Please type the code of eight digits from our mail to ${address}.`,
  codeHasEightDigits: () =>
    'The code has exactly eight digits. Could you look at the mail once more? This did not count as a try.',
  codeWrong: (triesLeft) =>
    `That is not the code. You have ${triesLeft === 1 ? 'one try' : `${triesLeft} tries`} left.`,
  codeExpired: () => 'That code is no longer valid. Shall I send you a new one?',
  codeSpent: () =>
    'This code cannot be used any more after so many tries. I can send you a new one, or a person can help you.',
  codeTooSoon: (seconds) =>
    `The last code left only a moment ago. I can send another one in ${seconds === 1 ? 'one second' : `${seconds} seconds`}.`,
  codesSpent: (retryAt, now) =>
    `To keep your data safe, no more codes can be sent for now. It works again from ${from(retryAt, now)}. If you would rather not wait, a person can help you.`,
  noCodeOpen: () => 'There is no code open just now.',
  noAccess: () =>
    [
      'Then a code would not reach you.',
      signIn &&
        'If you can still sign in on our website, do that and come back to this chat: then no code is needed.',
      'If we know another address of yours, we can use that one. Otherwise our team decides: two people make sure that it is you, which takes a little longer.',
    ]
      .filter(Boolean)
      .join(' '),
  askLostAddress: () => 'Which address was it? Our team needs it to find your data.',
  askContact: () =>
    'Where can our team reach you: another e-mail address, or a phone number? They use it only to make sure that it is you. Nothing of your data goes there before that.',
  stopOrGoOn: () =>
    'Without that I cannot go on, so that nobody else gets at your data. Shall we go on all the same? If not, nothing is filed.',
  verified: (maskedAddress) => `Thank you, now I know that it is you (${maskedAddress}).`,
  signedInAs: (maskedAddress) =>
    `You are signed in on our website (${maskedAddress}), so I know who you are. If it is about another address, just type it.`,
  askFact: (what, first) =>
    first
      ? `One more thing, so that nobody’s data goes to the wrong person. Please tell me **${what}**. If you do not know it, a person in our team takes over.`
      : `Thank you. And please tell me **${what}**.`,
  whereFact: (what) =>
    `Have a look at one of our invoices or older e-mails: ${what} should be there. If you can’t find it, just say so, and I’ll ask whether a person should check instead.`,
  factHasDigits: (what) =>
    `I’m looking for ${what}, and that has digits in it. If you don’t have it, just say so, and a person can check instead.`,
  askFactsUnknown: (goal) =>
    `That’s all right. Then a person in our team has to find out in another way that it’s you. Shall I file ${NAMES[goal]} for that? Nothing happens with your data before they’re sure. If not, nothing is filed.`,
  notTheirMailbox: () =>
    'Thank you for telling me. Then I stop here, because only the person whose mailbox it is can ask for that. Nothing is filed. If we know you under an address of your own, we can use that one.',
  codeNotWanted: (goal) => `All right, no code then. I’m leaving ${NAMES[goal]}, and nothing was filed.`,
  factsKnown: () => 'Thank you, that fits.',
  factsWrong: () => 'That does not fit what we have. Please look once more.',
  proofOver: () => 'It has been a while. To keep your data safe, I have to be sure once more that it is you.',
});
