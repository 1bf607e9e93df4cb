import type { Company } from '../domain/company.ts';
import type { Language } from '../domain/language.ts';

/**
 * Where this person may complain: the authority of their country if the company names it, otherwise the first one it
 * names.
 */
export const authorityFor = (
  company: Company,
  language: Language,
  country?: string,
): { name: string; url: string } => {
  const found = company.authorities.find((authority) => authority.for === country) ?? company.authorities[0];
  return { name: found?.name[language] ?? found?.name['en'] ?? '', url: found?.url ?? '' };
};
