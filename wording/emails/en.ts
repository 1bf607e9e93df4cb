import type { RequestKind } from '../../domain/kinds.ts';
import { en as words } from '../common/en.ts';

/**
 * What the emails say in English, in the order in which it is read; `layouts/` says when each sentence stands there. `day`
 * and `moment` are dates as the language writes them.
 */
export const en = {
  shared: {
    sentBy: (company: string, contact: string) =>
      `This mail was sent by the automatic privacy assistant of ${company}. A person answers here: ${contact}`,
    privacy: 'Privacy',
    reference: 'Reference',
    yourRequest: 'What you asked',
    request: 'What was asked',
    when: 'When',
    received: 'Received',
    receivedOn: (date: string) => date,
    answer: 'Answer by',
    answerBy: (day: string) => day,
    stillChecked: 'What a person still looks at',
  },

  otherWays: {
    heading: 'If you see it differently',
    write: (contact: string) => `Write to us at ${contact}. A person will look at it again.`,
    complain: (authority: string) => `Complain to the data protection authority: ${authority}.`,
    court: 'You can also go to court. You do not have to complain first.',
  },

  verificationCode: {
    subject: (company: string) => `Your code for ${company}`,
    preheader: (minutes: string) => `Type it into the chat within ${minutes}.`,
    title: 'Here is your code',
    whatFor: 'You asked us for something in the chat. With this code we know that it is really you.',
    request: 'What was asked',
    validUntil: 'Valid until',
    whereToType: 'Type it into the chat window where you asked. It works once, and only there.',
    showCode: 'Show the code in the browser',
    onlyShows: 'The page only shows the code. Opening it does nothing else.',
    keepSecret:
      'Please give this code to nobody. We will never ask you for it by phone or by mail. If you did not ask for it, you can ignore this mail: without the code nothing happens.',
    notMe: 'Tell us that this was not you',
  },

  neutralNotice: {
    subject: (company: string) => `Someone asked ${company} about this address`,
    preheader: 'We hold nothing under it.',
    title: 'We hold nothing under this address',
    asked: (moment: string) =>
      `On ${moment} someone typed this e-mail address into our chat and asked about personal data. We looked, and we hold no data under it.`,
    ifYou:
      'If that was you, this is our answer. Perhaps you used another address with us? Then please ask again in the chat with that one.',
    ifNotYou: 'If that was not you, you can ignore this mail. Someone has probably mistyped.',
    onceADay: 'We send this mail at most once a day, however often somebody asks.',
  },

  requestStarted: {
    subject: 'Someone began a request about your data',
    preheader: 'If that was you, there is nothing to do.',
    title: 'Was this you?',
    began: (company: string) => `Someone began a request about your data in the chat of ${company}.`,
    startedAt: (moment: string) => moment,
    nothingYet:
      'Nothing has been done yet. It takes a code that we sent to the e-mail address we have for you.',
    ifNotYou: 'If that was you, there is nothing to do. If not, please tell us now, and we will stop it.',
    writeTo: (contact: string) => `Please write to ${contact}.`,
    notMe: 'This was not me',
    formerAddress: 'You get this mail at this address because it was the one we had for you until recently.',
  },

  filed: {
    subject: (kind: RequestKind) => `We have your ${words.requestNames[kind]}`,
    answerBy: (day: string) => `Our answer comes by ${day} at the latest.`,
    safe: 'It is safely with us.',
    title: 'Your request is with us',
    saved: 'Thank you. It is saved, and nothing can get lost now.',
    answer: 'Answer by',
    usuallySooner: (day: string) => `${day}, usually much sooner`,
    next: 'What happens next',
    waived: 'You chose not to wait, so we are starting now. Once data is erased, nobody can bring it back.',
    window: (day: string) =>
      `From now on we no longer use your data. We will erase it after ${day}. Until then you can change your mind, and everything will be as it was.`,
    toKeep: (reference: string) => `To keep your data, write in the chat: “cancel ${reference}”.`,
    toEraseNow: (reference: string) => `To have it erased without waiting, write: “erase now ${reference}”.`,
    human: 'A person in our team will read what you wrote and answer you by mail.',
    complaint: 'A person in our team will look into it carefully and answer you by mail.',
    byHand: 'A person in our team will take care of it by hand. We will write to you when it is done.',
    gathering: 'We are gathering your data now. When it is all there, you will get a mail with a link to it.',
    begun: 'We are taking care of it now. We will write to you when it is done.',
    openChat: 'Open the chat',
    askAnyTime: 'You can ask in the chat at any time how your request is doing.',
    ifNotYou: 'If it was not you who asked, you can stop it at once.',
    notMe: 'Tell us that this was not you',
  },

  exportReady: {
    subject: 'Your data is ready',
    preheader: (moment: string) => `The link works until ${moment}.`,
    together: 'We have put together everything that we hold about you: once to read, and once for machines.',
    toData: 'To your data',
    linkValid: 'Link works until',
    until: (moment: string) => moment,
    notInFile: (titles: string) =>
      `We cannot attribute these records to you alone, so they are not in the file: ${titles}. A person in our team looks at them.`,
    how: 'How it works',
    open: 'Open the page and let it send a fresh code to this address.',
    type: 'Type the code. Then the download starts.',
    once: 'The link works for one download, so please keep the file safe.',
    tooLate: 'If the time runs out, just ask for a new link in the chat.',
  },

  erasureDone: {
    title: 'Your data has been erased',
    preheader: 'This is the last mail from us.',
    checked: 'We have done what you asked, and we have checked it in every system.',
    erased: 'Erased',
    erasedRow: (title: string, entries: string) => `${title}: ${entries}`,
    nothingKept: 'There is nothing that we have to keep.',
    kept: 'What we have to keep',
    lawObliges: 'The law obliges us to keep the following. We use it for nothing else.',
    keptRow: (day: string, legalBasis: string) => `until ${day}: ${legalBasis}`,
    trash: (title: string, until: string) =>
      `${title}: what was deleted there before you asked can no longer be searched. It is gone for good by ${until}.`,
    notErased: (titles: string) =>
      `We cannot attribute these records to you alone, so they were not erased: ${titles}. A person in our team looks at them.`,
    lastMail: 'This is the last mail',
    addressToo:
      'Right after this mail we also erase this e-mail address. We cannot write to you again, so please keep this mail if you want a record of it.',
    farewell: 'Thank you for the time you spent with us. Take care.',
  },

  withdrawalDone: {
    newsletter: {
      subject: 'You are unsubscribed from our newsletter',
      text: (company: string) =>
        `This address no longer gets the newsletter of ${company}. It holds from now on, and there is nothing more to do.`,
    },
    marketing: {
      subject: 'You will get no more advertising from us',
      text: (company: string) =>
        `This address no longer gets advertising mails from ${company}. It holds from now on, and there is nothing more to do.`,
    },
    preheader: 'It holds from now on.',
    title: 'You are unsubscribed',
    noted: 'We have noted that this address is not to be added again, even by mistake.',
    onItsWay:
      'A mail that was already on its way may still arrive. If this was not you, you can subscribe again at any time.',
  },

  cancelled: {
    subject: 'Your request is cancelled',
    title: 'We have stopped, as you asked',
    accountBack: {
      preheader: 'Your account is as it was.',
      text: 'Nothing was erased. Your account is as it was, and you can use it again.',
    },
    stopped: {
      preheader: 'We have stopped, as you asked.',
      text: 'We are doing nothing more about it, and nothing has changed.',
    },
    request: 'What you had asked',
    ifNotYou: (contact: string) => `If you did not cancel it yourself, please write to ${contact}.`,
  },

  refused: {
    subject: (kind: RequestKind) => `About your ${words.requestNames[kind]}`,
    preheader: 'We cannot do this, and we want to explain why.',
    title: 'We cannot do what you asked',
    reason: 'A person has looked at your request. This is the reason why we have to decline it:',
  },

  identityNotEstablished: {
    subject: 'We have closed your request',
    preheader: 'We could not be sure that it came from you.',
    title: 'We could not be sure that it was you',
    unused: 'A request came in for this address. For 30 days, the code that we sent was not used.',
    closed:
      'We give data to nobody, and erase nothing, before we know who is asking. So we have closed the request and deleted what we had noted for it.',
    again: 'You can ask again in the chat at any time. It takes two minutes.',
  },

  awaitingPerson: {
    subject: 'A person is looking at your request',
    preheader: (day: string) => `You will hear from us by ${day}.`,
    title: 'A person is looking at it',
    why: {
      decision:
        'This is something that people decide at our company, not machines. Your request is with our team now.',
      doubt:
        'Before we do anything, we want to be sure that we are talking about the right data. A person in our team is looking at that now.',
      second:
        'One person in our team has looked at it and agrees. For something this delicate we let two people decide, so a second one is looking at it now.',
      lost: 'Someone asked for this in our chat and says that they can no longer read mails at this address. Nothing happens before two people in our team are sure who is asking. If you can read this and did not ask, please stop it now.',
    },
    nothingToDo: 'There is nothing to do for you. If we have a question, we will write to you.',
    notMe: 'This was not me',
  },

  askedAgain: {
    subject: 'Please show us once more who you are',
    preheader: 'A few minutes in the chat are enough.',
    title: 'We need you once more',
    unsure:
      'A person in our team has looked at your request. We are not quite sure yet whose data it is about, and we would rather ask than give it to the wrong person.',
    how: 'Please open the chat, ask for the same thing again with the same address, and answer the question there. Your request keeps its date.',
    openChat: 'Open the chat',
    otherwise: (contact: string) =>
      `If you cannot answer the question, write to us at ${contact}. A person finds another way.`,
  },

  extended: {
    subject: 'Your request needs more time',
    preheader: (day: string) => `We answer by ${day} at the latest.`,
    title: 'We need more time',
    longer:
      'A person in our team is working on your request. It takes longer than we first told you, for this reason:',
    before: 'First date',
    now: 'New date',
    allowed:
      'The law allows this once for requests that are complex or many. You do not have to do anything.',
  },

  askedByEmail: {
    subject: 'Your request: please show us who you are',
    preheader: 'A few minutes in the chat are enough.',
    title: 'We have your email',
    received: (company: string) =>
      `You wrote to ${company} about your personal data. Anybody can write an email in somebody else’s name, so before we do anything we need to know that it was you.`,
    how: 'Please open the chat, say there what you ask for, and give the address at which you read this. The assistant sends a code to it. Your request keeps the date of your email.',
    openChat: 'Open the chat',
    until:
      'Until then nothing is done and nothing is shown to anybody. After 30 days without an answer we close the request.',
    ifNotYou: (contact: string) =>
      `If it was not you, you need do nothing. If you cannot use the chat, write to us at ${contact}.`,
  },

  beforeErasure: {
    subject: 'Your data will be erased soon',
    preheader: 'If that was not your wish, you can still stop it.',
    title: 'Before we erase your data',
    atOnce:
      'You asked us to erase your data without waiting, and we are starting now. Nobody can bring it back afterwards.',
    after: (day: string) =>
      `Your data will be erased after ${day}, as you asked. Nobody can bring it back afterwards.`,
    ifNotYou:
      'If that is what you want, there is nothing to do. If it was not you who asked, please stop it now.',
    notMe: 'This was not me',
    formerAddress: 'You get this mail at this address because it was the one we had for you until recently.',
  },

  mandateAsked: {
    subject: (company: string) => `Someone is asking ${company} for something in your name`,
    preheader: 'Nothing happens unless you agree.',
    title: 'May they ask in your name?',
    claimed: 'Someone told us in our chat that they act for you. Before we do anything, we ask you yourself.',
    who: 'Who is asking',
    request: 'What they ask for',
    ifYouAgree:
      'If you agree, we do it, and write to you at this address. The other person gets nothing of your data from us.',
    decide: 'Look at it and decide',
    ifYouDoNothing: (moment: string) => `If you do nothing, nothing happens. The page works until ${moment}.`,
  },

  partlyDone: {
    subject: 'Your request is partly done',
    preheader: 'A person is taking care of the rest.',
    title: 'Part of it is done',
    allDone: 'All done by',
    finished: 'Finished',
    stillToDo: 'Still to do',
    byHand: 'Here a person in our team has to lend a hand:',
    whenFinished: 'We will write to you as soon as this is finished too.',
  },

  processorReferral: {
    subject: 'Who can help you with your data',
    preheader: 'Your address is on a list that one of our clients keeps.',
    title: 'Someone else decides about this data',
    clientDecides: (company: string) =>
      `Your address is on a contact list that a client keeps with the software of ${company}. We only store the list. What happens with it is for the client to decide, so only they can answer you:`,
    told: 'We have told them about your request. You can also write to them directly.',
    nothingElse: 'We hold nothing else about you.',
  },

  controllerNotice: {
    subject: 'Privacy request from a person on your contact list',
    preheader: 'It is for you to answer it.',
    title: 'Someone on your list has asked about their data',
    yourList: (company: string) =>
      `A person whose address is on a contact list that you keep with ${company} has turned to us. The list is yours, so the answer is yours too. We have told the person so.`,
    address: 'Address on your list',
    reference: 'Our reference',
    pleaseAnswer:
      'Please check who is asking and answer the person directly. In most countries you have one month from the day above. We have changed nothing on your list.',
    help: (contact: string) => `If you need our help with it, write to ${contact}.`,
  },

  agentReply: {
    subject: 'An answer to your request',
    preheader: (name: string) => `${name} has written to you.`,
    title: 'An answer for you',
    writes: (agentName: string | undefined) => `${agentName ?? 'A person'} from our team writes:`,
    files: 'These files come with it. The links work for seven days.',
    answerInChat: 'Answer in the chat',
    writeTo: (contact: string, reference: string) =>
      `You can also write to ${contact}. Please mention the reference ${reference}.`,
  },

  done: {
    subject: 'Your request is done',
    title: 'It is done',
    outcome: {
      access: 'You have received everything that we hold about you.',
      portability: 'You have received your data in a format that other services can read.',
      rectification: 'We have corrected your data everywhere we keep it.',
      erasure: 'We have erased your data.',
      restriction: 'We have stopped using your data as you asked. Your account is still there.',
      objection: 'We have stopped using your data as you asked.',
      withdrawal: 'You are unsubscribed.',
      do_not_sell: 'We do not sell or share your data, and we have noted that we never may.',
      human: 'Our team has answered your message.',
      complaint: 'Our team has dealt with your complaint.',
    } satisfies Record<RequestKind, string>,
    byHand: 'A person in our team took care of it and checked it.',
    notRight: (contact: string) => `If something is not right, write to ${contact}.`,
  },

  dataChanged: {
    subject: (company: string) => `Your data at ${company} was changed`,
    title: 'Your data was changed',
    you: { preheader: 'As you asked.', text: 'We did this because you asked for it.' },
    company: {
      preheader: 'We want you to know.',
      text: 'We did this ourselves, to keep your data correct.',
    },
    changed: (moment: string, fields: string) =>
      `On ${moment} the following was changed in your data: ${fields}.`,
    ifUnexpected: (contact: string) => `If you did not expect this, please write to ${contact}.`,
  },
};

/** What the emails say in one language. One that lacks a sentence does not compile. */
export type EmailSentences = typeof en;
