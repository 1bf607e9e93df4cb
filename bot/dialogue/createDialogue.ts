import type { Language } from '../../domain/language.ts';
import type { Clock } from '../../observe/clock.ts';
import type { ConversationFacts, PrivacyUseCases } from '../../privacy/useCases.ts';
import { chatLabels } from '../../wording/chat/chatLabels.ts';
import { createChatSentences } from '../../wording/chat/chatSentences.ts';
import type { Sentences } from '../../wording/chat/sentences.ts';
import { type About, SERVICES } from '../../wording/chat/terms.ts';
import type { Bot, BotReply, TranscriptLine } from '../bot.ts';
import type { SecondOpinion } from '../understanding/secondOpinion.ts';
import type { Understand } from '../understanding/types.ts';
import type { Answered, UseCaseCall } from './calls.ts';
import { forgetFormerSignIn } from './formerSignIn.ts';
import { type Memory, newMemory, readMemory } from './memory.ts';
import { isDoubtful } from './onMessage/doubtful.ts';
import { HIGH } from './onMessage/onMessage.ts';
import { expectingOf } from './questions.ts';
import { type Saying, saying } from './saying.ts';
import { speak } from './speak.ts';
import { type DialogueEvent, step } from './step.ts';

/** Longer messages are answered with a sentence; nothing of the conversation is lost. */
const LONGEST_READ = 10_000;

/** No conversation needs more use cases in one turn; more of them would be going round in circles. */
const MOST_CALLS = 12;

export interface DialogueParts {
  understand: Understand;
  /** Asked about doubtful messages only; it proposes, the dialogue decides. Absent: our own understanding stands alone. */
  secondOpinion?: SecondOpinion;
  useCases: PrivacyUseCases;
  clock: Clock;
  /** What the sentences say of the company. */
  about: (language: Language) => About;
  /** Uses of data that the sources can stop one by one, as the data map names them. */
  services: readonly string[];
  /** Called with the name of each sentence that the assistant says, and where. */
  onSentence: (sentence: keyof Sentences, conversationId: string) => void;
}

/** Understands what was typed, lets the dialogue decide, performs what it asks for, and puts it into words. */
export const createDialogue = (parts: DialogueParts): Bot => {
  const { understand, secondOpinion, useCases, clock, onSentence } = parts;
  const voices = createChatSentences(parts.about);
  const services = SERVICES.filter((service) => parts.services.includes(service));

  const reply = (memory: Memory, said: Saying[], { conversationId }: ConversationFacts): BotReply => {
    const voice = { sentences: voices[memory.language], labels: chatLabels[memory.language] };
    const outgoing = said.map((one) => {
      onSentence(one.key, conversationId);
      return speak(voice, one);
    });
    return { memory: { ...memory }, outgoing };
  };

  const read = async (text: string, memory: Memory): Promise<DialogueEvent> => {
    if (text.length > LONGEST_READ) return { type: 'said_too_much', limit: LONGEST_READ };
    const { question, language } = memory;
    const expecting = question !== undefined && { expecting: expectingOf(question) };
    const context = { language, now: clock.now(), ...expecting };
    const understood = understand(text, context);
    if (secondOpinion === undefined || !isDoubtful(understood, question)) return { type: 'said', understood };
    return { type: 'said', understood: await secondOpinion(understood, HIGH) };
  };

  const answer = async (
    call: UseCaseCall,
    conversation: ConversationFacts,
    transcript: () => Promise<TranscriptLine[]>,
  ): Promise<DialogueEvent> => {
    const toPerson = call.name === 'fileAtOnce' && call.input.kind === 'human';
    const input = { ...call.input, conversation, ...(toPerson && { transcript: await transcript() }) };
    const useCase = useCases[call.name].bind(useCases) as (input: unknown) => unknown;
    const result = await useCase(input);
    return { type: 'answered', ...({ call, result } as Answered) };
  };

  return {
    open: ({ conversation }) => {
      const memory = newMemory(conversation.language);
      const opened = step(memory, { type: 'opened' }, { now: clock.now(), conversation, services });
      return Promise.resolve(reply(opened.memory, opened.say, conversation));
    },

    hear: async ({ conversation, memory: kept, text, transcript }) => {
      const { memory, lost } = readMemory(kept, conversation.language);
      const said: Saying[] = lost ? [saying('lostThread')] : [];
      const signedIn = await useCases.signedIn({ conversation });
      const { memory: own, abandoned } = forgetFormerSignIn(memory, signedIn);
      for (const requestId of abandoned) await useCases.abandonRequest({ conversation, requestId });
      let current: Memory = own;
      let event: DialogueEvent = await read(text, own);
      for (let calls = 0; calls <= MOST_CALLS; calls += 1) {
        const spokenIn = { ...conversation, language: current.language };
        const facts = { now: clock.now(), conversation: spokenIn, services };
        const next = step(current, event, { ...facts, ...(signedIn && { signedIn }) });
        said.push(...next.say);
        current = next.memory;
        if (next.call === undefined) return reply(current, said, conversation);
        const spokenTo = { ...conversation, language: current.language };
        event = await answer(next.call, spokenTo, transcript);
      }
      return reply({ ...newMemory(current.language) }, [...said, saying('stuck')], conversation);
    },
  };
};
