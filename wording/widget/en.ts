import type { WidgetTexts } from './texts.ts';

export const en: WidgetTexts = {
  languageName: 'English',
  title: 'Privacy assistant',
  subtitle: 'Automated privacy assistant',
  close: 'Close the chat',
  menu: 'Menu',
  language: 'Language',
  privacy: 'Privacy',
  newTab: 'opens in a new tab',
  log: 'Conversation',
  you: 'You',
  assistant: 'Assistant',
  person: 'from our team',
  aPerson: 'A person from our team',
  typing: 'The assistant is writing',
  latest: 'Go to the latest message',
  suggestions: 'Suggested answers',
  quoteFrom: 'Quoted from',
  download: 'Download',
  downloadFailed: 'The file could not be fetched. Please try again later.',

  composer: 'Your message',
  placeholder: 'Write a message',
  placeholderCode: 'Enter the code from the email',
  placeholderAddress: 'Enter your email address',
  send: 'Send',
  length: '{count} of 10,000 characters',
  tooLong: '{count} characters. Please shorten your message to 10,000.',

  sending: 'Sending',
  queued: 'Will be sent once you are back online',
  failed: 'This message was not sent.',
  retry: 'Try again',
  tooLarge: 'This message is too long to be sent. Please shorten it.',
  tooMany: 'That was a lot at once. Please wait a moment and try again.',
  endedMeanwhile: 'The chat had ended before this message arrived.',

  connecting: 'Connecting',
  waiting: 'The connection was lost. Trying again.',
  offline: 'You are offline. The chat goes on as soon as you are back.',
  tryNow: 'Try now',

  fresh:
    'Your earlier chat is no longer available, so this is a new one. Requests you made are still being handled.',
  nothingKept:
    'Your browser does not let this chat be kept. If you reload the page, it starts anew; requests you made are still handled.',
  earlierTalk: 'A new chat starts here. Requests you made are still being handled.',

  forget: 'End and forget this chat',
  forgetTitle: 'End and forget this chat?',
  forgetText:
    'What was written here is deleted and cannot be read again. Requests you have already made go on; you will hear about them by email.',
  forgetYes: 'End and forget',
  forgetNo: 'Keep the chat',
  forgetting: 'Deleting the chat',
  forgetFailed: 'The chat could not be deleted just now. Please try again.',
  forgotten: 'This chat has been ended and forgotten.',
  startAgain: 'Start a new chat',

  needsScript:
    'The chat needs JavaScript. You can also write to us by email; the address stands in our privacy policy:',

  today: 'Today',
  yesterday: 'Yesterday',
};
