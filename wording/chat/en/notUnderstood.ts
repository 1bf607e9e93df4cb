import type { NotUnderstoodSentences } from '../sentences.ts';
import type { Told } from '../told.ts';

export const notUnderstood = ({ count, languages }: Told): NotUnderstoodSentences => ({
  notUnderstood: () =>
    'I am not sure what you mean. Could you say it in other words? For example “send me my data” or “stop the newsletter”.',
  notUnderstoodHere: () => 'Sorry, I did not quite get that.',
  chooseOne: () => 'I still do not follow, sorry. Is it one of these?',
  didYouMean: () => 'Did you mean one of these?',
  offerPerson: () => 'Perhaps a person can help you better. Shall I pass this on to our team?',
  empty: () => 'That message arrived empty. What would you like to say?',
  tooLong: (limit) =>
    `That is more than I can read at once: my limit is ${count(limit)} characters. Could you send me the main part in a shorter message? Nothing we did so far is lost.`,
  cardMasked: () =>
    'I noticed a card number in your message and hid it. We do not keep card numbers, and you never need one here.',
  languagesSpoken: () => `I speak ${languages}. I will go on in English; tell me if you prefer another one.`,
  languageChanged: () => 'Of course, let us go on in English.',
  yesToNothing: () => 'There is no open question just now. What would you like to do?',
  noToNothing: () => 'All right. If you need anything, just write.',
  staleAnswer: () => 'That answer belongs to an earlier question, so I did nothing with it.',
  lostThread: () =>
    'I have lost the thread of our conversation, sorry. Requests that you filed are safe. Let us go on from here.',
  stuck: () => 'Something keeps going wrong on our side, sorry. Nothing was filed by mistake.',
});
