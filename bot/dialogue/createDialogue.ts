import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../observe/clock.ts';
import type { ConversationFacts, PrivacyUseCases } from '../../privacy/useCases.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { createChatSentences } from '../../wording/chat/chatSentences.ts';
import type { Sentences } from '../../wording/chat/sentences.ts';
import { type About, SERVICES } from '../../wording/chat/terms.ts';
import type { Bot, BotInput, BotReply } from '../bot.ts';
import type { SecondOpinion } from '../understanding/secondOpinion.ts';
import type { Understand } from '../understanding/types.ts';
import type { ReadBeside } from './asides/readBeside.ts';
import type { UseCaseCall, UseCaseResult } from './calls.ts';
import { forgetFormerSignIn } from './formerSignIn.ts';
import { type Memory, newMemory, readMemory, storeMemory } from './memory.ts';
import { isDoubtful } from './onMessage/isDoubtful.ts';
import { HIGH_CONFIDENCE } from './onMessage/message.ts';
import { putIntoWords } from './putIntoWords.ts';
import { expectingOf } from './questions.ts';
import { type Reply, reply } from './reply.ts';
import { type DialogueEvent, step } from './step.ts';
import type { Context } from './turn.ts';

/** A longer message is not read. The bot says so, and the conversation goes on where it was. */
const LONGEST_READ = 10_000;

/** More use cases than any turn needs. A turn that calls more is going round in circles. */
const MOST_CALLS = 12;

export interface DialogueParts {
  understand: Understand;
  readBeside: ReadBeside;
  /** Asked about doubtful messages only. It proposes, the dialogue decides. */
  secondOpinion?: SecondOpinion;
  useCases: PrivacyUseCases;
  clock: Clock;
  /** What the sentences say about the company. */
  about: (language: Language) => About;
  /** The uses of data that the sources can stop one by one, by the data map's names. */
  services: readonly string[];
  /** Called with the name of every sentence that the assistant says. */
  onSentence: (sentence: keyof Sentences, conversationId: string) => void;
}

/**
 * Leads a conversation: understands the message, lets `step` decide, calls the use cases that it asks for until it asks
 * for none, and puts its replies into words.
 */
export const createDialogue = (parts: DialogueParts): Bot => {
  const { understand, readBeside, secondOpinion, useCases, clock, onSentence } = parts;
  const sentencesIn = createChatSentences(parts.about);
  const services = SERVICES.filter((service) => parts.services.includes(service));

  const eventOf = async (text: string, { question, language }: Memory): Promise<DialogueEvent> => {
    if (text.length > LONGEST_READ) return { type: 'message_too_long', limit: LONGEST_READ };
    const expecting = question && { expecting: expectingOf(question) };
    const understood = understand(text, { language, ...expecting });
    const ask = secondOpinion !== undefined && isDoubtful(understood, question);
    return {
      type: 'message',
      understood: ask ? await secondOpinion(understood, HIGH_CONFIDENCE) : understood,
      beside: readBeside(text),
    };
  };

  const resultOf = async (
    call: UseCaseCall,
    { conversation, transcript }: Pick<BotInput, 'conversation' | 'transcript'>,
  ): Promise<DialogueEvent> => {
    const forPerson = call.name === 'fileAtOnce' && call.input.kind === 'human';
    const input = { ...call.input, conversation, ...(forPerson && { transcript: await transcript() }) };
    const useCase = useCases[call.name].bind(useCases) as (input: unknown) => unknown;
    const result = await useCase(input);
    return { type: 'result', ...({ call, result } as UseCaseResult) };
  };

  const answerWith = (memory: Memory, replies: Reply[], { conversationId }: ConversationFacts): BotReply => {
    const voice = { sentences: sentencesIn(memory.language), labels: chatLabels[memory.language] };
    for (const { key } of replies) onSentence(key, conversationId);
    return {
      memory: storeMemory(memory),
      outgoing: replies.map((one) => putIntoWords(voice, one)),
    };
  };

  return {
    open: async ({ conversation }) => {
      const context: Context = { now: clock.now(), conversation, services };
      const { memory, replies } = step(newMemory(conversation.language), { type: 'opened' }, context);
      return answerWith(memory, replies, conversation);
    },

    hear: async ({ conversation, memory: stored, text, transcript }) => {
      const { memory: remembered, lost } = readMemory(stored, conversation.language);
      const signedIn = await useCases.signedIn({ conversation });
      const { memory: own, abandoned } = forgetFormerSignIn(remembered, signedIn);
      // No agent can have taken over before something was filed, so most turns need not ask.
      const message = own.filed === true ? await useCases.personInChat({ conversation }) : undefined;
      const person = message?.elsewhere === true ? undefined : message;
      for (const requestId of abandoned) await useCases.abandonRequest({ conversation, requestId });

      const replies: Reply[] = lost ? [reply('lostThread')] : [];
      let memory = own;
      let event = await eventOf(text, memory);
      for (let calls = 0; calls <= MOST_CALLS; calls += 1) {
        const current = { ...conversation, language: memory.language };
        const context = {
          now: clock.now(),
          conversation: current,
          services,
          ...(signedIn && { signedIn }),
          ...(person && { person }),
          ...(message && { message }),
        };
        const next = step(memory, event, context);
        replies.push(...next.replies);
        memory = next.memory;
        if (next.call === undefined) return answerWith(memory, replies, conversation);
        const spokenTo = { ...conversation, language: memory.language };
        event = await resultOf(next.call, { conversation: spokenTo, transcript });
      }
      const { language, filed = false } = memory;
      return answerWith({ ...newMemory(language), filed }, [...replies, reply('stuck')], conversation);
    },
  };
};
