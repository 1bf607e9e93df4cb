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

export const createPolicyLinks = (
  publicUrl: string,
  privacyPages: Record<Language, string>,
): PolicyLinks => ({
  privacy: (language) => privacyPages[language],
  codePage: (token) => `${publicUrl}/code/${token}`,
  exportPage: (token) => `${publicUrl}/export/${token}`,
  notMePage: (token) => `${publicUrl}/not-me/${token}`,
  mandatePage: (token) => `${publicUrl}/mandate/${token}`,
  chat: () => `${publicUrl}/chat`,
});
