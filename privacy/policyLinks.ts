import type { Language } from '../domain/language.ts';

/** Where a customer finds what, as full URLs. */
export interface PolicyLinks {
  privacy(language: Language): string;
  codePage(linkToken: string): string;
  exportPage(linkToken: string): string;
  /** "This was not me". */
  notMePage(linkToken: string): string;
  /** Where a person agrees that somebody else asks in their name. */
  mandatePage(linkToken: string): string;
  /** The chat by itself, on a page of its own. */
  chat(): string;
}
