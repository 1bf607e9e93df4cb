import type { ChatErrorTexts } from './chatErrorTexts.ts';

export const en: ChatErrorTexts = {
  tryAgain: 'We cannot take your message right now. Nothing was filed. Please try again in a moment.',
  tooMany: 'That was a lot of messages at once. Please wait a minute and go on then.',
  manyChats:
    'We cannot open another chat at this very moment, because many are being opened at once. Please try again in a minute.',
  tooLarge: 'This message is too large for the chat. Please send a shorter one.',
  empty: 'Your message was empty. Please write what you need in a few words.',
  notUnderstood: 'The chat cannot read this. Please write your message as plain text.',
  noFiles: 'The chat does not take files. Please write what you need in a few words.',
  expired: 'This chat has been idle for too long. Please reload the page to go on.',
  wrongPlace: 'The chat cannot be used from this page. Please open it on our own website.',
  ended: 'This conversation has ended. Please start a new one.',
  failed: 'Something went wrong on our side. Please try again in a moment.',
  sorry:
    'Sorry, something went wrong on our side, and nothing was done with your last message. Please send it again. If it keeps failing, write "talk to a person".',
};
