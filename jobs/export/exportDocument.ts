import type { Language } from '../../domain/language.ts';
import type { ExportedCategory } from '../../integrations/sources/source.ts';
import { textIn } from '../../privacy/requests/previewScope.ts';
import { authorityFor } from '../authorityFor.ts';
import type { JobContext } from '../context.ts';

export interface ExportContents {
  reference: string;
  language: Language;
  madeAt: Date;
  policyVersion: string;
  country?: string;
  person: { name: string; addresses: string[] };
  categories: (ExportedCategory & { source: string })[];
}

/** Shape of `data.json`; raised when it changes. */
const FORMAT = 'rightsdesk-export/1';

/**
 * The export for machines (Art. 20 GDPR: structured, commonly used, machine-readable): every record unaltered, with the
 * facts of Art. 15(1) beside each category.
 */
export const exportDocument = (contents: ExportContents, { company }: Pick<JobContext, 'company'>) => {
  const { language } = contents;
  const authority = authorityFor(company, language, contents.country);
  return {
    format: FORMAT,
    reference: contents.reference,
    madeAt: contents.madeAt.toISOString(),
    controller: { name: company.legalName, address: company.postalAddress, contact: company.privacyEmail },
    supervisoryAuthority: authority,
    dataLocation: company.region,
    policyVersion: contents.policyVersion,
    person: contents.person,
    categories: contents.categories.map(({ facts, records, source }) => ({
      category: facts.category,
      source,
      title: textIn(facts.title, language),
      purpose: textIn(facts.purpose, language),
      retention: textIn(facts.retention, language),
      recipients: textIn(facts.recipients, language),
      origin: textIn(facts.origin, language),
      records,
    })),
  };
};
