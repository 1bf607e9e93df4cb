import type { Language } from '../../domain/language.ts';
import { commonTexts } from '../common/commonTexts.ts';
import { day, enumeration, moment, timeOfDay } from '../common/format.ts';
import { de } from './de.ts';
import { type EmailSentences, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { dataEmails } from './layouts/dataEmails.ts';
import { identityEmails } from './layouts/identityEmails.ts';
import type { Layouts, Writer } from './layouts/layout.ts';
import { requestEmails } from './layouts/requestEmails.ts';
import type { EmailCompany, EmailDetails, EmailTemplate, WrittenEmail } from './types.ts';

const SENTENCES: Record<Language, EmailSentences> = { en, fr, de, it, es };

const LAYOUTS: Layouts = { ...identityEmails, ...requestEmails, ...dataEmails };

/** An email in words, in one language, before it is laid out. Whose details have a reference carries it in the footer. */
export const writeEmail = <Template extends EmailTemplate>(
  template: Template,
  details: EmailDetails[Template],
  language: Language,
  company: EmailCompany,
): WrittenEmail => {
  const { timeZone } = company;
  const { shared, otherWays, [template]: say } = SENTENCES[language];
  const writer: Writer = {
    shared,
    otherWays,
    words: commonTexts(language),
    company,
    day: (date) => day(date, language, timeZone),
    moment: (date) => moment(date, language, timeZone),
    timeOfDay: (date) => timeOfDay(date, language, timeZone),
    enumeration: (items) => enumeration([...items], language),
  };
  const { reference } = details as { reference?: string };
  return {
    ...LAYOUTS[template](details, say, writer),
    language,
    footer: {
      sentBy: shared.sentBy(company.name, company.privacyContact),
      privacyLabel: shared.privacy,
      ...(reference !== undefined && { reference: { label: shared.reference, value: reference } }),
    },
  };
};
