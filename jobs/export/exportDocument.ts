import type { Language } from '../../domain/language.ts';
import type { ExportedCategory } from '../../integrations/sources/source.ts';
import type { UnattributedRecords } from '../../models/privacyRequest/privacyRequest.ts';
import { categoryTitles, textIn } from '../../privacy/requests/previewScope.ts';
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
  /** What cannot be attributed to this person alone: counted, and left to an agent. */
  unattributable: UnattributedRecords[];
  /** Files that could not be read, by where they would lie. */
  missingFiles: string[];
}

/** Version of the shape of `data.json`. */
const FORMAT = 'rightsdesk-export/1';

/**
 * The export for machines (Art. 20 GDPR: structured, commonly used, machine-readable): every record unchanged, and with
 * each category the information that Art. 15(1) demands.
 */
export const exportDocument = (
  contents: ExportContents,
  { company, sources }: Pick<JobContext, 'company' | 'sources'>,
) => {
  const titleOf = categoryTitles(sources, contents.language);
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
    missingFiles: contents.missingFiles,
    unattributable: contents.unattributable.map(({ source, category, count }) => ({
      category,
      source,
      title: titleOf(category),
      count,
    })),
  };
};
