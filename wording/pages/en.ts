import { en as words } from '../common/en.ts';
import { moment, timeOfDay } from '../common/format.ts';
import type { PageTexts, Told } from './types.ts';

const told = ({ at, timeZone }: Told): string => moment(at, 'en', timeZone);

export const en: PageTexts = {
  language: 'en',
  privacyLabel: 'Privacy',
  contact: (privacyContact) => `A person answers here: ${privacyContact}`,
  codePage: {
    title: 'Your code',
    lead: 'Type this code into the chat window where you asked.',
    askedLabel: 'What was asked',
    asked: (purpose) => ({ ...words.kindNames, ...words.purposeNames })[purpose],
    validLabel: 'Valid until',
    valid: ({ at, timeZone }) => timeOfDay(at, 'en', timeZone),
    howTo: 'This page only shows the code. Nothing happens until you type it into the chat.',
    copy: 'Copy the code',
    copied: 'Copied',
    keepSecret: 'Please give this code to nobody. We will never ask you for it by phone or by mail.',
    notMeLink: 'This was not me',
    expired: {
      title: 'This code is no longer valid',
      text: 'Codes work for a short time, and only once. Just ask for a new one in the chat.',
    },
  },
  downloadPage: {
    title: 'Your data',
    lead: 'Here you can fetch everything that we hold about you. So that nobody else can, we send a fresh code to your e-mail address first.',
    contents: ['a document to read in the browser', 'the same data as JSON, for other services'],
    expires: (until) => `This page works until ${told(until)}, for one download.`,
    sendCode: 'Send me a code',
    codeSent: (masked) => `We have sent a code to ${masked}. It may take a moment to arrive.`,
    codeLabel: 'Code from the mail',
    codeHint: '8 digits',
    download: 'Download my data',
    started: 'The download has begun. Please keep the file safe: this link now works no more.',
    sendAgain: 'Send a new code',
    waitBeforeAgain: (seconds) =>
      seconds === 1 ? 'You can get a new code in 1 second.' : `You can get a new code in ${seconds} seconds.`,
    wrongCode: (left) =>
      `That is not the code. Please look again. ${left === 1 ? 'You have one try left.' : `You have ${left} tries left.`}`,
    codeExpired: 'This code is no longer valid. Please get a new one.',
    codeSpent: 'That was the last try for this code. Please get a new one.',
    budgetSpent: 'We have sent several codes already. Please try again in an hour.',
    waiting: {
      title: 'Your data is being put together',
      text: 'It is not quite ready. We will send you a mail as soon as it is.',
    },
    expired: {
      title: 'This link is no longer valid',
      text: 'The file was kept for 24 hours and has been deleted. Ask for a new link in the chat, it does not take long.',
    },
    usedUp: {
      title: 'Your data was already downloaded',
      text: 'This link worked for one download, and that one is done. If you need the file again, ask for a new link in the chat. If it was not you who downloaded it, please write to us now.',
    },
  },
  notMePage: {
    title: 'Was this not you?',
    lead: 'Someone began a request about your data. If it was not you, you can stop it here.',
    askedLabel: 'What was asked',
    startedLabel: 'When',
    started: told,
    stop: 'Stop this request',
    nothingYet: 'As long as you do not press the button, nothing changes.',
    stopped: {
      title: 'The request is stopped',
      text: 'Nothing was done with your data. A person in our team now knows about it. There is nothing more for you to do.',
    },
    alreadyOver: {
      title: 'There is nothing to stop any more',
      text: 'This request has already ended. If something worries you, please write to us.',
    },
  },
  mandatePage: {
    title: 'May they ask in your name?',
    lead: 'Somebody told us that they act for you. You decide whether we do what they ask for.',
    byLabel: 'Who is asking',
    agree: 'Yes, I agree',
    decline: 'No, I do not want this',
    goesTo: 'If you agree, the copy comes to your own e-mail address and to nobody else.',
    agreed: {
      title: 'Thank you',
      text: 'We are taking care of it now. You will hear from us by mail.',
    },
    declined: {
      title: 'All right, nothing happens',
      text: 'We do nothing and have deleted the request.',
    },
    needsPerson: {
      title: 'A person is looking at it',
      text: 'Thank you. Before anything happens, a person in our team makes sure that it is about the right data. You will hear from us by mail.',
    },
  },
  notFound: {
    title: 'There is nothing here',
    text: 'The link may be incomplete or too old. In the chat we are glad to help you.',
  },
  unavailable: {
    title: 'We cannot answer just now',
    text: 'This is our fault, not yours. Please try again in a few minutes.',
  },
  tooManyTries: {
    title: 'A little too fast',
    text: 'There were many tries in a short time. Please wait a few minutes and try again.',
  },
  exportDocument: {
    title: 'Your data',
    intro: ({ company, made, reference }) =>
      `This is everything that ${company} holds about you, as it was on ${told(made)}. The reference of your request is ${reference}.`,
    filesNote: 'The JSON files beside this document hold the same data unaltered, for other programs.',
    contents: 'Contents',
    facts: {
      heading: 'Good to know',
      purpose: 'What we use it for',
      categories: 'What kinds of data there are',
      recipients: 'Who receives it',
      retention: 'How long we keep it',
      origin: 'Where it comes from',
      location: 'Where it is stored',
      rights: 'Your rights',
      complaint: 'If you want to complain',
      automatedDecisions: 'Decisions by machines',
      controller: 'Who is responsible',
    },
    rightsList: [
      'You can have wrong data corrected.',
      'You can have your data erased, unless a law obliges us to keep it.',
      'You can have us pause the use of your data.',
      'You can object to the use of your data.',
      'You can take your data to another service.',
      'You can withdraw a consent at any time.',
    ],
    complaintText: 'You can complain to the data protection authority at any time:',
    noAutomatedDecisions: 'No machine makes decisions about you that have legal effects.',
    entries: words.entries,
    noData: 'We hold nothing of this kind about you.',
    unattributable: {
      heading: 'What is not in here',
      text: 'We cannot attribute the following records to you alone, so they are not in this document. A person in our team looks at them.',
    },
    missingFiles: {
      heading: 'Files that are missing',
      text: 'We could not fetch these files, for example because they are too large or no longer there. Write to us if you need them.',
    },
    yes: 'yes',
    no: 'no',
    empty: 'empty',
    entryTitle: (number) => `Entry ${number}`,
    madeOn: (made) => `Made on ${told(made)}`,
    keepSafe: 'This file holds personal data. Please keep it safe.',
  },
};
