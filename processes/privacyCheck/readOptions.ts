import { parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';

export interface CheckOptions {
  /** As a source names the person: `accounts:A100234`. */
  subjectId: string;
  /** What was known of a person whom no source knows any more: addresses, names, numbers. */
  known: string[];
}

const USAGE =
  'To resolve, use: npm run privacy:check -- --subject accounts:A100234 [--known name@example.org,"First Last"]';

/** @throws AppError `config_invalid` for anything that is no option of the check */
export const readOptions = (args: string[]): CheckOptions => {
  const { subject = '', known = '' } = parsed(args);
  if (!/^[^:]+:.+$/.test(subject))
    throw new AppError('config_invalid', 'The check needs the id of a person, with its source.', {
      remedy: USAGE,
    });
  const values = known.split(',').map((value) => value.trim());
  return { subjectId: subject, known: values.filter((value) => value !== '') };
};

const parsed = (args: string[]): { subject?: string | undefined; known?: string | undefined } => {
  try {
    return parseArgs({ args, options: { subject: { type: 'string' }, known: { type: 'string' } } }).values;
  } catch (cause) {
    throw new AppError('config_invalid', (cause as Error).message, { remedy: USAGE, cause });
  }
};
