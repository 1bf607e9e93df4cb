import type { DataPart } from '../../../domain/wish.ts';
import type { Told } from '../told.ts';
import type { WantSentences } from '../wantSentences.ts';
import { NAMES } from './names.ts';

const PARTS: Record<DataPart, string> = {
  name: 'your name',
  email: 'your e-mail address',
  phone: 'your phone number',
  postalAddress: 'your postal address',
  birthDate: 'your date of birth',
  orders: 'your orders',
  payments: 'your payment details',
  messages: 'your messages',
  contacts: 'your contacts',
  activity: 'the records of your activity',
  location: 'your location data',
  cookies: 'your cookies',
  photos: 'your photos',
};

export const wants = ({ and, contact, count }: Told): WantSentences => ({
  askNext: (goal, weighty) =>
    weighty
      ? `You also wrote about ${NAMES[goal]}. Shall I show you what that would mean? Nothing happens before you say yes to it.`
      : `You also wrote about ${NAMES[goal]}. Shall I take care of that too?`,
  nextLeft: () => 'All right, I’ll leave that.',
  parked: (goals) =>
    `I’ve told them about ${and(goals.map((goal) => NAMES[goal]))} too. None of that is filed. If you’d like me to go on with it, just say so.`,
  askTopic: () => 'What is it about? One sentence is enough, so that it reaches the right person.',
  askWhoseList: () =>
    'Do you want us to stop writing to your own address, or is this about a list in your account?',
  leftAsItIs: () => 'All right, I’m not changing anything.',
  subscribeAgain: () =>
    `I can only stop our e-mails here, I can’t start them again. Please sign up where you did the first time, or write to ${contact}.`,
  partOnly: (parts) =>
    `So only this is to be erased: ${and(parts.map((part) => PARTS[part]))}. I can’t do that by myself, so a person in our team takes care of it and first makes sure that it’s you. Everything else stays.`,
  stillForAnother: () =>
    'I take it that this is for the person you’re acting for, so our team looks after it as well. If it’s about yourself, write “my own data”.',
  addressAlreadyKnown: () => 'That’s the address we already have. What’s the new one?',
  addressNotYetKnown: () =>
    'That’s the new address. I need the one we know so far, because the code goes there. Which one is it?',
  takenAsName: () =>
    'I’ve taken that as the new name; you’ll see it once more before anything is changed. If you meant something else, write “forget it”.',
  didYouMeanThis: () => 'Did you mean this?',
  endedEarlier: (number) =>
    `${number === 1 ? 'One more request' : `${count(number)} more`} ended before those. If you give me a reference, I’ll look it up.`,
  takeYourTime: () => 'Take your time. Nothing happens before you answer.',
  nowNoted: () => 'All right, without the waiting time. You’ll see what that means before anything happens.',
});
