import type { TalkSentences } from '../sentences.ts';
import type { Told } from '../told.ts';
import { whenAnswered } from './afterwards.ts';

export const talk = (told: Told): TalkSentences => {
  const { team, contact } = told;
  return {
    personReads: (reference, now) =>
      [
        `From here on, a person from our team reads what you write (**${reference}**).`,
        ...(team.hours === undefined ? [] : [`Our team is there ${team.hours}.`]),
        ...(team.within === undefined ? [] : [`${whenAnswered(told, now)}.`]),
        'While they have this chat I stay silent. If you need me, the assistant, write “status” or “stop”.',
      ].join(' '),
    personLeft: (reference) =>
      `Our team has ended **${reference}** in the meantime, so nobody there has read your last message. What can I do for you?`,
    talkFull: (reference) =>
      `I cannot pass on any more messages for **${reference}** from this chat. Please write to ${contact}, and mention that reference.`,
    assistantBack: (reference) =>
      `This is the assistant again. **${reference}** stays with our team, and their answer still appears here. To go on with them, write “person”.`,
    forAssistant: (reference) =>
      `This is something I do, so I am the assistant again for it. **${reference}** stays with our team.`,
  };
};
