import type { Company } from '../domain/company.ts';
import type { Language } from '../domain/language.ts';
import type { Clock } from '../observe/clock.ts';
import type { Report } from '../observe/createReport.ts';
import type { Logger } from '../observe/logger.ts';
import type { PrivacyUseCases } from '../privacy/useCases.ts';
import type { Bot } from './bot.ts';
import { loadReadBeside } from './dialogue/asides/readBeside.ts';
import { createDialogue } from './dialogue/createDialogue.ts';
import { reportAttempts, reportRefusal } from './reportAttempts.ts';
import { loadUnderstanding } from './understanding/createUnderstanding.ts';
import { createSecondOpinion } from './understanding/secondOpinion.ts';

export interface BotParts {
  useCases: PrivacyUseCases;
  clock: Clock;
  logger: Logger;
  company: Pick<Company, 'name' | 'privacyEmail' | 'support' | 'timeZone' | 'answers'>;
  /** The notice on what happens with this chat. */
  privacyUrl: (language: Language) => string;
  /** The supervisory authority to which customers may complain. */
  authority: (language: Language) => { name: string; url: string };
  /** Whether customers can sign in on the host site, so that they need no code. */
  signIn: boolean;
  /** The uses of data that the sources can stop one by one, by the data map's names. */
  services: readonly string[];
  /** A language model to ask about doubtful messages. Without one, our own understanding decides alone. */
  languageModel?: { url: string; model: string; apiKey?: string } | undefined;
  /** Called with the name of every sentence that the bot says. */
  countSentence: (sentence: string) => void;
  /** Tells operators what looks like an attempt. */
  report: Report;
}

/** Builds the bot that web/ puts behind the chat: it understands a message, leads the dialogue and reports attempts. */
export const createBot = (parts: BotParts): Bot => {
  const { useCases, clock, logger, company, languageModel, report } = parts;
  const dialogue = createDialogue({
    understand: loadUnderstanding(),
    readBeside: loadReadBeside(),
    ...(languageModel && { secondOpinion: createSecondOpinion({ ...languageModel, clock, logger }) }),
    useCases,
    clock,
    about: (language) => ({
      company: company.name,
      contact: company.privacyEmail,
      support: company.support,
      privacyUrl: parts.privacyUrl(language),
      authority: parts.authority(language),
      timeZone: company.timeZone,
      signIn: parts.signIn,
      answers: company.answers,
    }),
    services: parts.services,
    onSentence: (sentence, conversationId) => {
      parts.countSentence(sentence);
      reportRefusal(sentence, conversationId, report);
    },
  });
  return reportAttempts(dialogue, report);
};
