import type { RequestKind } from '../../../domain/kinds.ts';
import type { SupportTopic } from '../../../domain/supportTopics.ts';
import { en as words } from '../../common/en.ts';
import type { AsideSentences } from '../asideSentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';
import { labels } from './labels.ts';
import { NAMES } from './names.ts';
import { ASK } from './scope.ts';
import { standing } from './standing.ts';

const NEXT: Record<RequestKind, string> = {
  access: 'We gather your data, and you get an e-mail with a link to the copy.',
  portability: 'We gather your data, and you get an e-mail with a link to the files.',
  rectification: 'A person in our team makes the correction and writes to you when it’s done.',
  erasure: 'We stop using your data, erase it when the time comes, and write to you when it’s done.',
  restriction: 'A person in our team has it stopped and writes to you when it’s done.',
  objection: 'A person in our team looks after it and writes to you when it’s done.',
  withdrawal: 'The newsletter stops at once.',
  do_not_sell: 'Your data isn’t sold or shared from then on.',
  human: 'A person in our team reads this chat and answers you.',
  complaint: 'A person in our privacy team looks into it and answers you.',
};

const SUPPORT: Record<SupportTopic, string> = {
  campaign: 'your campaigns',
  contacts: 'your lists and contacts',
  template: 'templates and the editor',
  billing: 'invoices and payments',
  login: 'logging in',
  delivery: 'how your e-mails are delivered',
  product: 'using our product',
};

export const asides = (told: Told): Omit<AsideSentences, 'foreignLanguage'> => {
  const { company, contact, support, privacyUrl, on, at, and } = told;
  return {
    whatOptOutAddress: () =>
      'It’s the e-mail address our newsletters come to. You’ll find it in the “To” line of any of them.',
    whatReach: () =>
      'It’s the e-mail address where a person from our team can answer you. If you’d rather, they answer right here in the chat.',
    whatCode: (address) =>
      `It’s an eight-digit number in an e-mail from us. If we know ${address}, you’ll find it there; have a look in the spam folder too.`,
    whatFact: (what) =>
      `I mean ${what}: something we have on file that others don’t know. If you don’t have it to hand, just say so, and a person takes over.`,
    whatConfirmation: (goal) =>
      `It’s the last step before ${NAMES[goal]}. If you say yes, I file it; if you say no, nothing happens.`,
    whatComplaint: () =>
      'It’s what you told me you’re unhappy about. With your yes, the people here who look after privacy get it and answer you.',
    whatDetail: () =>
      'I’d like to know which of your details is wrong and what it should say. Nothing changes until you’ve seen it and said yes.',
    whatChoice: () => 'Each button is one thing we could stop for you. Pick the one that fits best.',
    whatPerson: () => 'A person from our team would take over from me and answer you.',
    whatRequest: ({ kind, reference }) =>
      `It’s something you asked us for earlier: your ${words.requestNames[kind]}, **${reference}**.`,
    whatIDo: () =>
      `I’m the automated assistant of ${company} for your personal data. I can get you a copy of it, have it corrected or erased, and stop our newsletter.`,

    whyAddress: () =>
      'I need it to find your data, and to send a code there. That way nobody else can get at what’s yours.',
    whyOptOutAddress: () => 'So that I know which address to take off. It isn’t used for anything else.',
    whyReach: () => 'So that our team knows where to answer you. They can also do it right here in the chat.',
    whyCode: () =>
      'The code shows that the mailbox is really yours. Without it, anyone who knows your address could ask for your data.',
    whyFact: () =>
      'The code alone doesn’t tell us for certain whose data this is. I ask so that nobody’s data ends up with the wrong person.',
    whyConfirmation: () => 'So that nothing happens by mistake: I only go ahead once you’ve said yes.',
    whyComplaint: () => 'So that nothing you’ve told me is passed on unless you want it to be.',
    whyDetail: () => 'Our team needs it to put the right thing in the right place.',
    whyChoice: () => 'So that we stop only what you want stopped.',
    whyContact: () => 'So that our team can make sure it’s really you. They use it for nothing else.',
    whyInGeneral: () => 'I only ask for what it takes to find your data and to be sure it’s really you.',

    safe: () =>
      `Yes, this is the privacy assistant of ${company}. I’ll never ask for a password or a card number, and you can check with our team at ${contact}.`,
    safeCode: (until) =>
      `You’re right to be careful: give it to nobody, by phone or by e-mail. It only works here in this chat${until === undefined ? '' : `, until ${at(until)}`}, and shows that it’s you.`,

    longErasure: (windowEndsAt, dueAt) =>
      `We stop using your data at once and erase it after ${on(windowEndsAt)}. The latest date by law is ${on(dueAt)}.`,
    longAtOnce: () => 'It works at once, as soon as I have your address.',
    longAfterYes: () => 'It works at once, as soon as you’ve said yes.',
    longCode: () =>
      'The e-mail usually arrives within a minute or two. After that I’ll show you the dates before you decide.',
    longPerson: (now) => `${whenAnswered(told, now)}.`,
    longInGeneral: () =>
      'The newsletter stops at once. For everything else I show you the latest date before you decide.',

    costNothing: () => 'Nothing at all. Using your privacy rights is free.',

    mindUnfiled: () =>
      'Then just write “forget it”. Nothing is filed until you’ve seen what it means and said yes.',
    mindOptOut: () => 'You can sign up for the newsletter again whenever you like.',
    mindWindow: (windowEndsAt) =>
      `You can change your mind until ${on(windowEndsAt)}: one word from you, and everything is as before. After that, what’s erased can’t be brought back.`,
    mindNoWindow: () =>
      'Without the waiting time there’s no way back: what’s erased can’t be restored. If you’re unsure, keep the waiting time.',
    mindConfirmation: () =>
      'You can still say no now, and nothing happens. Afterwards you can cancel it here for as long as we haven’t started.',
    mindFiled: (reference) =>
      `You can still cancel it: just write “cancel ${reference}” here. Then everything stays as it was.`,
    mindTooLate: () =>
      'I’m afraid it can’t be taken back any more. If something’s wrong, a person from our team can look at it with you.',
    mindNothing: () => 'Nothing is under way, so there’s nothing you’d have to take back.',

    invoicesStay: (kept) =>
      `By law this has to stay: ${and(kept.map(({ title, until }) => `${title} until ${on(until)}`))}. Everything else in the list goes.`,
    invoicesNotKept: () => 'Nothing has to stay here. If you still need your invoices, ask for a copy first.',
    invoicesUnknown: () =>
      'What the law makes us keep, such as invoices, stays for that long. I’ll show you exactly what and until when before you decide.',
    listsGo: () =>
      'What would go is listed before you say yes. If you want to keep something, ask me for a copy first.',
    loginEnds: () => 'Once your data is erased, your account is gone too, and you can’t log in any more.',
    loginEndsByObjection: () => 'No: if we stop using your data altogether, your account is closed.',
    loginStays: () => 'You keep your account and can log in as before.',
    untouched: (goal) =>
      `Nothing changes there: this is only about ${NAMES[goal]}. Everything else stays as it is.`,
    inTheCopy: () => 'The copy lists it if we have it. Nothing is changed or deleted by it.',
    notTouchedYet: () => 'Nothing changes there: I haven’t been asked to do anything so far.',

    nextAddress: () =>
      'I’ll send a code to that address, you type it here, and I show you what would happen. Nothing is filed before you’ve said yes.',
    nextOptOut: () => 'As soon as I have the address, it’s done, and you get an e-mail to confirm it.',
    nextReach: () => 'I pass this on, and a person from our team answers you there.',
    nextCode: () => 'When you’ve typed the code, I show you exactly what would happen. Then you decide.',
    nextFact: () =>
      'If it fits what we have, I show you what would happen, and you decide. If not, a person helps.',
    nextConfirmation: (kind) => `If you say yes, you get a reference from me. ${NEXT[kind]}`,
    nextComplaint: () => 'If you say yes, a person in our privacy team looks into it and answers you.',
    nextDetail: () => 'Then I make sure it’s you, show you the change, and file it once you’ve said yes.',
    nextFiled: (request) => standing(request, told),
    nextOptedOut: () => 'It has already taken effect for that address. You’ll get an e-mail to confirm it.',
    nextNothing: () =>
      'Nothing is under way just now. Tell me what you’d like, and I’ll take you through it.',

    doneNothing: () => 'Nothing so far: nothing is filed, and nothing has changed.',
    doneCode: (address) =>
      `I got your message. So far I’ve only had a code sent, if we know ${address}; nothing is filed, and nothing has changed.`,
    doneProved: (maskedAddress) =>
      `I’ve only made sure that it’s you (${maskedAddress}). Nothing is filed, and nothing has changed.`,
    doneFiled: ({ kind, reference }) =>
      `I’ve filed your ${words.requestNames[kind]}. The reference is **${reference}**.`,
    doneCancelled: ({ kind, reference }) =>
      `I’ve cancelled your ${words.requestNames[kind]}, **${reference}**. Nothing else has changed.`,

    allAfterAddress: () => 'Nearly: after the address there’s only the code, and then your yes.',
    allAfterCode: () => 'Nearly: after this there’s only your yes.',
    allAfterReach: () => 'Nearly: then I only need to know where our team may answer you.',
    allFewMore: () => 'Nearly: there are just a few short questions left.',
    allLast: () => 'Yes, this is the last question.',
    allFiled: () => 'Yes, that’s all. There’s nothing more for you to do, and you can close this chat.',
    allNothing: () => 'Yes, nothing is open here. You can close this chat.',

    fasterNow: () =>
      `Yes: press “${labels.choices.erase_now}”, and we start right away. What’s erased then can’t be brought back.`,
    fasterAlready: () => 'This is already the fastest way: it starts as soon as you say yes.',
    fasterHere: () => 'The quickest way is right here; it only takes a moment.',
    fasterFiledNow: (reference) =>
      `Yes: write “erase now ${reference}”, and the waiting time ends. What’s erased then can’t be brought back.`,
    fasterFiled: (dueAt) =>
      `We’re doing it as fast as we can, and I can’t speed it up from here. ${on(dueAt)} is the latest; it’s usually sooner.`,
    fasterInGeneral: () => 'The newsletter stops at once. Everything else starts as soon as you’ve said yes.',

    noEmailPerson: () =>
      'That’s all right: a person from our team can make sure in another way that it’s you. Shall I pass this on to them?',
    noEmailHere: () => 'That’s all right, our team can answer you here in the chat.',
    noEmailNeeded: () => 'You don’t need an e-mail address for this question.',

    helperWelcome: () =>
      'That’s fine, of course somebody may help. It only has to be about your own data, and the code has to come from your own mailbox.',

    includedScope: (kind, categories) =>
      kind === 'erasure'
        ? `This would be erased: ${and(categories)}. The list above says what has to stay.`
        : `It covers ${and(categories)}.`,
    includedOptOut: () =>
      'Only our mailings to that address stop. Nothing is deleted, and nothing else changes.',
    includedLater: (goal) =>
      goal === 'erasure'
        ? 'I’ll show you exactly what would be erased and what has to stay, before you decide.'
        : goal === 'access' || goal === 'portability'
          ? 'Everything we hold about you. I’ll show you the list before you decide.'
          : 'Only what you tell me here. I’ll show it to you before anything happens.',
    includedMessage: () => 'Our team gets what you’ve written here, and answers it.',

    seenByAssistant: () =>
      `I’m an automated assistant; people in our team look at it only if they have to take care of your request. Our [privacy notice](${privacyUrl}) says what happens with this chat.`,
    seenByTeam: () =>
      `The people in our team who look after privacy, and nobody else. Our [privacy notice](${privacyUrl}) says more.`,

    laterNoHurry: () => 'Of course, there’s no hurry. Nothing happens until you answer.',
    laterCode: (until) =>
      `Of course. This code works until ${at(until)}, and after that I can send you a new one.`,
    laterNothing: () => 'Of course. Just write when you need something.',

    simplyAddress: () =>
      'Please type the e-mail address where you get mail from us, for example name@example.org.',
    simplyReach: () =>
      'Please type your e-mail address. Or press the button, and you’ll get the answer here.',
    simplyCode: (address) =>
      `Please open your e-mails for ${address} and look for one from us. Then type the eight digits from it here.`,
    simplyFact: (what) => `Please type ${what} here. If you don’t know it, write “I don’t know”.`,
    simplyConfirmation: () =>
      'If you want what’s listed above, answer yes. If you don’t, answer no, and nothing happens.',
    simplyValue: () => 'Please type it just as it should be written.',
    simplyChoice: () => 'Please press the button that fits best. If none does, a person can help you.',
    simplyYesOrNo: () => 'A yes or a no is all I need.',

    buttonsBelow: () => 'The buttons are right under this message. You can also just type your answer.',
    buttonNone: () =>
      'There’s no button for this: type your answer in the field at the bottom and press Enter.',

    mustNot: () => 'No, it’s entirely up to you. If you say no, nothing happens.',
    mustToGoOn: () =>
      'No, but I can’t go on without it, to keep your data safe. A person can help you if you’d rather.',
    mustReach: () => 'No, our team can also answer you here in the chat.',
    mustNothing: () => 'No, you don’t have to do anything.',

    identifiedByCode: (maskedAddress) =>
      `You’ve shown it just now, with ${maskedAddress}. Nobody else can do that without your mailbox or your login.`,
    identifiedNotYet: () =>
      'I don’t yet, and that’s why I ask for a code. Only somebody who can read your e-mails has it; you don’t need to show any ID.',
    identifiedNeedNot: () =>
      'For this I don’t need to know: it gives nobody any of your data. So there’s no code and no ID.',

    calm: () => 'I’m sorry this is so annoying. Let’s get it sorted as quickly as we can.',
    calmAgain: () => 'I understand. If you’d rather have a person, just write “a person, please”.',
    comfort: () =>
      'I’m sorry, that sounds really hard. You don’t have to do this alone: shall a person from our team take over?',

    askCodeAgain: () => 'Please type the code when you have it.',
    askNewCode: () => 'Shall I send you a new code?',
    askFactAgain: (what) => `Please tell me **${what}**.`,
    confirmInShort: (kind, waive) => `**${waive ? 'Shall I have your data erased now?' : ASK[kind]}**`,
    askComplaintAgain: () => 'Shall I pass your complaint on?',
    outOfScopeAgain: () => `That’s not something I can help with either. Our team is at ${contact}.`,
    thankedUnfinished: () => 'You’re welcome. Nothing is filed yet; just answer when you’re ready.',

    support: (topic) =>
      support === undefined
        ? `That’s about ${SUPPORT[topic]}, and I only look after personal data. I can pass your question on to our team.`
        : `That’s about ${SUPPORT[topic]}. Our support team can help you with it: ${support}. I can also pass your question on.`,
    supportAgain: (topic) =>
      `That’s one for our support too (${SUPPORT[topic]}). With one press I pass both questions on.`,
  };
};
