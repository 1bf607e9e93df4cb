import { en as words } from '../common/en.ts';
import { day, enumeration, moment, timeOfDay } from '../common/format.ts';
import type { Labels, Sentences, Words } from './sentences.ts';
import type { About, Field, Goal, Kind, RequestLine, ScopeShown } from './terms.ts';

export const labels: Labels = {
  choices: {
    'do:access': 'See my data',
    'do:portability': 'Take my data with me',
    'do:rectification': 'Correct my data',
    'do:erasure': 'Delete my data',
    'do:restriction': 'Pause the use of my data',
    'do:objection': 'Object to the use of my data',
    'do:withdrawal': 'Stop the newsletter',
    'do:do_not_sell': "Don't sell or share my data",
    'do:status': 'How is my request doing?',
    'do:cancel': 'Cancel a request',
    'do:human': 'Talk to a person',
    'do:complaint': 'Make a complaint',
    'do:rights_info': 'What are my rights?',
    'do:policy_question': 'Ask about the privacy policy',
    none_of_these: 'None of these',
    yes: 'Yes, please',
    no: 'No, thank you',
    yes_erase: 'Yes, erase my data',
    keep_all: 'No, keep everything',
    erase_now: 'Erase now, without waiting',
    yes_erase_now: 'Yes, erase now',
    keep_window: 'No, keep the waiting time',
    yes_cancel: 'Yes, cancel it',
    keep_request: 'No, leave it as it is',
    send_code: 'Send a new code',
    other_address: 'Use another address',
    person: 'Talk to a person',
    forget_it: 'Forget it',
    answer_here: 'Answer me here in the chat',
    marketing_only: 'Marketing only',
    all_processing: 'Everything, close my account',
    'service:newsletter': 'The newsletter',
    'service:marketing': 'All marketing',
    'service:all': 'Everything',
    consent_newsletter: 'Newsletter and marketing',
    consent_other: 'Something else',
    'field:firstName': 'First name',
    'field:lastName': 'Last name',
    'field:email': 'E-mail address',
    'field:postalAddress': 'Postal address',
    'field:phone': 'Phone number',
  },
  request: ({ kind, reference }) => `${words.kindNames[kind]} (${reference})`,
};

/** In the middle of a sentence: "after this comes the copy of your data". */
const NAMES: Record<Goal, string> = {
  access: 'the copy of your data',
  portability: 'your data to take along',
  rectification: 'the correction of your data',
  erasure: 'the erasure of your data',
  restriction: 'the pause in the use of your data',
  objection: 'your objection',
  withdrawal: 'unsubscribing',
  do_not_sell: 'your wish that we do not sell or share your data',
  human: 'a person for you to talk to',
  complaint: 'your complaint',
  status: 'a look at your requests',
  cancel: 'cancelling a request',
};

const UNDERSTOOD: Record<Goal, string> = {
  access: 'Gladly: I will arrange a copy of your data for you.',
  portability: 'Gladly: I will arrange your data in files that you can take to another service.',
  rectification: 'Let us put that right.',
  erasure:
    'You would like us to erase your data. Before anything happens, I will show you exactly what that means.',
  restriction: 'You would like us to pause the use of your data. You keep your account.',
  objection: 'You do not want us to use your data any more.',
  withdrawal: 'No more newsletters: I will see to that.',
  do_not_sell: 'You do not want us to sell or share your data. I will record that.',
  human: 'Of course, I will fetch a person from our team.',
  complaint: 'I am sorry that something went wrong.',
  status: 'Let me look up your requests.',
  cancel: 'You would like to cancel a request. Let me look it up.',
};

const ASK: Record<Kind, string> = {
  access: 'Shall I have the copy put together?',
  portability: 'Shall I have the files put together?',
  rectification: 'Shall I pass on this correction?',
  erasure: 'Shall I have your data erased?',
  restriction: 'Shall I have the use of your data paused?',
  objection: 'Shall I file your objection?',
  withdrawal: 'Shall I unsubscribe you?',
  do_not_sell: 'Shall I record that?',
  human: 'Shall I pass this on?',
  complaint: 'Shall I pass on your complaint?',
};

const SCOPE_TITLE: Record<Kind, string> = { ...words.kindNames, erasure: 'What erasing means' };

const FIELDS: Record<Field, string> = {
  firstName: 'first name',
  lastName: 'last name',
  email: 'e-mail address',
  postalAddress: 'postal address',
  phone: 'phone number',
};

const BY_A_PERSON: readonly Kind[] = ['portability', 'rectification', 'restriction', 'objection'];

export const createSentences = ({ company, contact, privacyUrl, timeZone }: About): Sentences => {
  const on = (date: Date): string => day(date, 'en', timeZone);
  const at = (date: Date): string => timeOfDay(date, 'en', timeZone);
  const and = (items: string[]): string => enumeration(items, 'en');

  const standing = (request: RequestLine): string => {
    const latest = `The latest date is ${on(request.dueAt)}.`;
    const ended = request.endedAt === undefined ? '' : ` on ${on(request.endedAt)}`;
    switch (request.state) {
      case 'verifying':
        return 'It waits for your code and your yes.';
      case 'filed':
        return `We have it and start on it soon. ${latest}`;
      case 'awaiting_decision':
      case 'needs_attention':
        return `A person in our team is looking at it. ${latest}`;
      case 'scheduled':
        return request.windowEndsAt === undefined
          ? `It is in the waiting time. ${latest}`
          : `We no longer use your data, and erase it after ${on(request.windowEndsAt)}. Until then you can change your mind.`;
      case 'in_progress':
        return `We are working on it. ${latest}`;
      case 'partly_done':
        return `Part of it is done, the rest follows. ${latest}`;
      case 'done':
        return `It was completed${ended}.`;
      case 'refused':
        return `It was declined${ended}. Our mail to you says why, and where you can turn.`;
      case 'cancelled':
        return `It was cancelled${ended}.`;
    }
  };
  const listed = (list: RequestLine[]): string =>
    list
      .map(
        (request) => `- **${request.reference}**, ${words.requestNames[request.kind]}: ${standing(request)}`,
      )
      .join('\n');

  const scopeRows = (scope: ScopeShown): { label: string; value: string }[] => [
    { label: 'Address', value: scope.maskedAddress },
    ...(scope.categories.length > 0
      ? [
          {
            label: scope.kind === 'erasure' ? 'Will be erased' : 'Concerns',
            value: and(scope.categories),
          },
        ]
      : []),
    ...scope.kept.map(({ title, legalBasis, until }) => ({
      label: 'Has to stay',
      value: `${title}, until ${on(until)} (${legalBasis})`,
    })),
    ...(scope.windowEndsAt === undefined
      ? []
      : [{ label: 'You can change your mind until', value: on(scope.windowEndsAt) }]),
    { label: 'Latest date by law', value: on(scope.dueAt) },
  ];

  const nextSteps = (request: RequestLine): string => {
    const { kind, windowEndsAt, reference } = request;
    if (kind === 'erasure')
      return windowEndsAt === undefined
        ? 'We start erasing now.'
        : `From now on we no longer use your data. We erase it after ${on(windowEndsAt)}. Until then you can change your mind: write "cancel ${reference}" here.`;
    if (kind === 'access') return 'We now gather your data. When it is ready, you get a mail with a link.';
    if (BY_A_PERSON.includes(kind)) return 'A person in our team takes care of it.';
    if (kind === 'withdrawal') return 'You will get no more newsletters from us at this address.';
    return 'From now on, your data is not sold or shared.';
  };

  const filed = (request: RequestLine, to: { address?: string; gpc: boolean }): string => {
    const number = `Your reference is **${request.reference}**.`;
    if (request.kind === 'human')
      return to.address === undefined
        ? `I have passed this chat on to our team. ${number} A person answers you here in the chat. You can also reach us at ${contact}.`
        : `I have passed this chat on to our team. ${number} A person answers you here in the chat and at ${to.address}.`;
    if (request.kind === 'complaint')
      return `Your complaint is with our privacy team. ${number} A person reads it and answers you${to.address === undefined ? ' here in the chat' : ` at ${to.address}`}, by ${on(request.dueAt)} at the latest. You can also turn to the data protection authority at any time.`;
    const mail = to.address === undefined ? '' : ` We write to ${to.address} when it is done.`;
    const gpc =
      request.kind === 'do_not_sell' && to.gpc
        ? ' Your browser sends us the Global Privacy Control signal too; it is taken as the same wish.'
        : '';
    return `Your request is filed. ${number}\n\n${nextSteps(request)}${gpc} The latest date by law is ${on(request.dueAt)}.${mail}`;
  };

  return {
    opening: () =>
      `Hello, I am the automated assistant of ${company} for everything about your personal data. I can get you a copy of it, have it corrected or erased, and stop our newsletter.\n\nWould you rather talk to a person? Just write "a person, please", at any time, or reach us at ${contact}. What happens with this chat is explained in our [privacy notice](${privacyUrl}).\n\nWhat can I do for you?`,
    greeted: () => 'Hello, good to hear from you. What can I do for you?',
    greetedAgain: () => 'Hello.',
    thanked: () => 'You are welcome. I am here if you need anything else.',
    menu: () => 'What would you like to do? Choose one of these, or say it in your own words.',
    rightsInfo: () =>
      'These are your rights. Using them costs nothing:\n- **See**: get a copy of everything we hold about you, and why\n- **Take along**: get your data in files that other services can read\n- **Correct**: have wrong details put right\n- **Erase**: have your data deleted\n- **Pause**: have us stop using your data while you keep your account\n- **Object**: stop marketing, or every use of your data\n- **Unsubscribe**: no more newsletters\n- **No selling**: your data is not sold or shared\n\nYou can also complain to us or to the data protection authority. Which one is it?',
    outOfScope: () =>
      `I am afraid I can only help with personal data and privacy at ${company}. For anything else, our team is there for you at ${contact}.`,
    policyIntro: (number, title) => `Our privacy policy says this in section ${number}, "${title}":`,
    policySilent: () =>
      'Our privacy policy does not answer that, and I would rather not guess. A person in our team can tell you: just write "a person, please".',
    askQuestion: () => 'What would you like to know? I will look it up in our privacy policy.',
    howLong: (dueAt) =>
      dueAt === undefined
        ? 'I show you the latest date that the law allows before you decide. If we are done earlier, you hear from us earlier.'
        : `The law gives us until ${on(dueAt)} at the latest. If we are done earlier, you hear from us earlier.`,

    notUnderstood: () =>
      'I am not sure what you mean. Could you say it in other words? For example "send me my data" or "stop the newsletter".',
    notUnderstoodHere: () => 'Sorry, I did not quite get that.',
    chooseOne: () => 'I still do not follow, sorry. Is it one of these?',
    didYouMean: () => 'Did you mean one of these?',
    offerPerson: () => 'Perhaps a person can help you better. Shall I pass this on to our team?',
    empty: () => 'That message arrived empty. What would you like to say?',
    tooLong: (limit) =>
      `That is more than I can read at once: my limit is ${limit.toLocaleString('en-GB')} characters. Could you send me the main part in a shorter message? Nothing we did so far is lost.`,
    cardMasked: () =>
      'I noticed a card number in your message and hid it. We do not keep card numbers, and you never need one here.',
    languagesSpoken: () =>
      'I speak English, French and German. I will go on in English; tell me if you prefer another one.',
    languageChanged: () => 'Of course, let us go on in English.',
    yesToNothing: () => 'There is no open question just now. What would you like to do?',
    noToNothing: () => 'All right. If you need anything, just write.',
    staleAnswer: () => 'That answer belongs to an earlier question, so I did nothing with it.',
    lostThread: () =>
      'I have lost the thread of our conversation, sorry. Requests that you filed are safe. Let us go on from here.',
    stuck: () => 'Something keeps going wrong on our side, sorry. Nothing was filed by mistake.',

    understood: (goal) => UNDERSTOOD[goal],
    firstThen: (first, later) =>
      `Let us take one thing after the other: first ${NAMES[first]}, then ${and(later.map((goal) => NAMES[goal]))}.`,
    copyBeforeErasure: () => 'The copy comes first, so that you have it before anything is erased.',
    next: (goal) => `Now the next thing: ${NAMES[goal]}.`,
    backTo: (goal) => `Back to ${NAMES[goal]}.`,
    later: (goal) => `Noted. After this comes ${NAMES[goal]}.`,
    alreadyDoing: () => 'We are already on it.',
    changedTo: (from, to) =>
      from === 'erasure'
        ? `All right, nothing is erased. Instead: ${NAMES[to]}.`
        : `All right, I have dropped ${NAMES[from]}. Instead: ${NAMES[to]}.`,
    openQuestion: () => 'This is what I asked:',
    noOpenQuestion: () => 'There is no open question just now. What would you like to do?',
    forgotten: (goal) =>
      goal === 'status' || goal === 'cancel'
        ? 'All right, let us leave it.'
        : `All right, I have dropped ${NAMES[goal]}. Nothing was filed.`,
    nothingToForget: () => 'There is nothing unfinished. All is well.',
    startedAgain: () =>
      'Let us start again. What was unfinished is dropped; requests that are filed stay filed.',

    askField: () => 'Which of your details should be corrected?',
    askNewValue: ({ field }) => `What should your ${field === undefined ? 'detail' : FIELDS[field]} be?`,
    newValueUnfit: ({ field }) =>
      `That does not look like ${field === 'email' ? 'an e-mail address' : field === 'phone' ? 'a phone number' : 'something I can use'}. What should it be?`,
    askExtent: () =>
      'Should we stop using your data for marketing only, or for everything? Most people mean marketing. Everything means that your account is closed.',
    askServices: () => 'What should we stop? You keep your account and can still log in.',
    askConsent: () => 'Which consent would you like to take back?',
    askComplaint: () =>
      'Shall I pass your complaint on to our privacy team? A person there reads it and answers you. You can also turn to the data protection authority at any time.',

    askAddress: (goal) => {
      if (goal === 'withdrawal') return 'Which e-mail address should get no more newsletters?';
      if (goal === 'do_not_sell') return 'Which e-mail address do we know you by?';
      return 'Which e-mail address do you use with us? I will send a code to it, to be sure that it is you.';
    },
    askAddressAgain: () => 'Which e-mail address do you use with us?',
    askReach: (goal) =>
      goal === 'complaint'
        ? 'To which e-mail address may we answer?'
        : 'To which e-mail address may our team answer? Or shall they answer you here in the chat?',
    addressInvalid: () =>
      'I cannot read that as an e-mail address. It should look like name@example.org. Could you type it once more?',
    oneAddress: () => 'I see more than one address. Which one do you use with us?',
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
      `To keep your data safe, no more codes can be sent for now. It works again from ${day(retryAt, 'en', timeZone) === day(now, 'en', timeZone) ? at(retryAt) : moment(retryAt, 'en', timeZone)}. If you would rather not wait, a person can help you.`,
    noCodeOpen: () => 'There is no code open just now.',
    noAccess: () =>
      'Then a code would not reach you. A person in our team can find another way to be sure that it is you.',
    verified: (maskedAddress) => `Thank you, now I know that it is you (${maskedAddress}).`,
    proofOver: () =>
      'It has been a while. To keep your data safe, I have to be sure once more that it is you.',

    confirm: (scope, { change, wantsNow }): Words => {
      const changed =
        change?.newValue === undefined || change.field === undefined
          ? []
          : [{ label: `New ${FIELDS[change.field]}`, value: change.newValue }];
      const erasure =
        scope.windowEndsAt === undefined
          ? 'Please read what would happen.'
          : `Please read what would happen. We stop using your data at once and erase it after ${on(scope.windowEndsAt)}. Until then you can change your mind, and everything is as before.${wantsNow ? ' You asked for it at once: after your yes, I ask you about that separately.' : ''}`;
      return {
        text: scope.kind === 'erasure' ? `${erasure}\n\n**${ASK.erasure}**` : `**${ASK[scope.kind]}**`,
        summary: { title: SCOPE_TITLE[scope.kind], rows: [...changed, ...scopeRows(scope)] },
      };
    },
    confirmNow: (scope): Words => ({
      text: 'Without the waiting time we start right away. **What is erased cannot be brought back.**\n\n**Shall I have your data erased now?**',
      summary: { title: 'What erasing now means', rows: scopeRows(scope) },
    }),
    confirmAgain: () => 'Something has changed in the meantime, so I ask you once more.',
    answerYesOrNo: () =>
      'To be quite sure: please answer with a clear yes or no, or press one of the buttons.',
    declined: (goal) => {
      if (goal === 'erasure') return 'All right, nothing is erased. Everything stays as it was.';
      if (goal === 'cancel') return 'All right, your request stays as it is.';
      return 'All right, I have not filed anything.';
    },
    filed,
    joined: (request) =>
      `You already have an open ${words.requestNames[request.kind]}, with the reference **${request.reference}**, so I have not filed a second one. ${standing(request)}`,
    needsPerson: (request) =>
      `Before anything happens, a person in our team has to look at this, so that nobody's data goes to the wrong person. It is filed, with the reference **${request.reference}**. You will hear from us by ${on(request.dueAt)} at the latest.`,
    otherController: (controllers, request): Words => ({
      text: `We hold this address only because it stands on a client's contact list. That client decides about your data, not we. We have passed your wish on to them, with the reference **${request.reference}**. You can also reach them yourself:`,
      summary: {
        title: 'Who decides about your data',
        rows: controllers.map(({ name, contact: reach }) => ({ label: name, value: reach })),
      },
    }),
    notOpenAnyMore: () => 'That request is no longer open. Let us begin it again.',

    noRequests: () => 'There are no requests under this address.',
    requests: (list) =>
      list.length === 1
        ? `This is your request:\n${listed(list)}`
        : `These are your requests:\n${listed(list)}`,
    referenceNotFound: () => 'I find no request with that reference under your address.',
    nothingToCancel: (list) => `There is nothing that can still be cancelled:\n${listed(list)}`,
    whichToCancel: () => 'Which one shall I cancel?',
    confirmCancel: (request) =>
      `Shall I cancel your ${words.requestNames[request.kind]} **${request.reference}**?${request.kind === 'erasure' ? ' Then nothing is erased, and your account is as before.' : ''}`,
    cancelled: (request) =>
      `Done: **${request.reference}** is cancelled.${request.kind === 'erasure' ? ' Nothing is erased, and your account is as before.' : ''}`,
    tooLateToCancel: (request) =>
      `I am sorry, it is too late to cancel **${request.reference}**. ${standing(request)}`,
    confirmWaive: (request) =>
      `Your request to erase your data **${request.reference}** is waiting${request.windowEndsAt === undefined ? '' : ` until ${on(request.windowEndsAt)}`}, so that you can change your mind. Without the waiting time we start right away. **What is erased cannot be brought back.**\n\n**Shall I have your data erased now?**`,
    waived: (request) =>
      `The waiting time is over, and we start erasing now. Your reference stays **${request.reference}**.`,
    windowKept: () => 'All right, the waiting time stays.',
    tooLateToWaive: (request) =>
      `The waiting time of **${request.reference}** cannot be ended any more. ${standing(request)}`,
  };
};
