import { en as words } from '../../common/en.ts';
import { createStanding } from '../standing.ts';

export const { standing, listed } = createStanding({
  latest: (day) => `The latest date is ${day}.`,
  ended: (day) => ` on ${day}`,
  window: (day) =>
    `We no longer use your data, and erase it after ${day}. Until then you can change your mind.`,
  message: ({ latest }) => `It is with our team, and a person answers you. ${latest}`,
  optedOut: 'It has already taken effect.',
  states: {
    verifying: () => 'It waits for your code and your yes.',
    filed: ({ latest }) => `We have it and start on it soon. ${latest}`,
    awaiting_decision: ({ latest }) =>
      `A person in our team is looking at it and then writes to you. ${latest}`,
    scheduled: ({ latest }) => `It is in the waiting time. ${latest}`,
    in_progress: ({ latest }) => `We are working on it and write to you when it is done. ${latest}`,
    partly_done: ({ latest }) => `Part of it is done, the rest follows. ${latest}`,
    done: ({ ended }) => `It was completed${ended}.`,
    refused: ({ ended }) => `It was declined${ended}. Our mail to you says why, and where you can turn.`,
    cancelled: ({ ended }) => `It was cancelled${ended}.`,
  },
  line: (reference, kind, standing) => `- **${reference}**, ${words.requestNames[kind]}: ${standing}`,
});
