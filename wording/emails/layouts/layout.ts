import type { CommonTexts } from '../../common/types.ts';
import type { EmailSentences } from '../en.ts';
import type { EmailCompany, EmailDetails, EmailTemplate, WrittenEmail } from '../types.ts';

/** Everything that an email is made of, besides its own sentences. */
export interface Writer {
  shared: EmailSentences['shared'];
  otherWays: EmailSentences['otherWays'];
  words: CommonTexts;
  company: EmailCompany;
  /** Dates in the language and in the company's time zone. */
  day(date: Date): string;
  moment(date: Date): string;
  timeOfDay(date: Date): string;
  enumeration(items: readonly string[]): string;
}

/** What stands in an email, in which order, and when: `say` holds its sentences in one language. */
export type Layout<Template extends EmailTemplate> = (
  details: EmailDetails[Template],
  say: EmailSentences[Template],
  writer: Writer,
) => Omit<WrittenEmail, 'language' | 'footer'>;

export type Layouts = { [Template in EmailTemplate]: Layout<Template> };
