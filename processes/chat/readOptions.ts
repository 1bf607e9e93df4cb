import { parseArgs } from 'node:util';
import { mailboxOf } from '../../domain/emailAddress/readMailbox.ts';
import { isLanguage, LANGUAGES, type Language } from '../../domain/language.ts';
import { AppError } from '../../errors.ts';

export interface ChatOptions {
  language: Language;
  /** This address is typed when the assistant asks for one, and its code read from the local inbox. */
  as?: string;
}

const USAGE = `To resolve, use: npm run chat -- [--language ${LANGUAGES.join('|')}] [--as name@example.org]`;

/** @throws AppError `config_invalid` for anything that is no option of the terminal chat */
export const readOptions = (args: string[]): ChatOptions => {
  const { language = 'en', as } = parsed(args);
  if (!isLanguage(language))
    throw new AppError('config_invalid', `The assistant does not speak "${language}".`, { remedy: USAGE });
  if (as !== undefined && mailboxOf(as) === undefined)
    throw new AppError('config_invalid', `"${as}" is no e-mail address.`, { remedy: USAGE });
  return { language, ...(as !== undefined && { as }) };
};

const parsed = (args: string[]): { language?: string | undefined; as?: string | undefined } => {
  try {
    return parseArgs({ args, options: { language: { type: 'string' }, as: { type: 'string' } } }).values;
  } catch (cause) {
    throw new AppError('config_invalid', (cause as Error).message, { remedy: USAGE, cause });
  }
};
