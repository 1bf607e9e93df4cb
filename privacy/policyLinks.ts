import type { Language } from '../wording/language.ts';

/** Where a customer finds what, as full URLs. */
export interface PolicyLinks {
  privacy(language: Language): string;
  codePage(linkToken: string): string;
  exportPage(linkToken: string): string;
}
