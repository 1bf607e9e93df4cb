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
  /** What an agent has attached, for the conversation that they answered in. */
  chatFile(reference: string, audit: number, file: number): string;
  /** The same, for whoever got it by email. */
  filePage(linkToken: string): string;
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
  chatFile: (reference, audit, file) => `${publicUrl}/chat/files/${reference}/${audit}/${file}`,
  filePage: (token) => `${publicUrl}/file/${token}`,
  chat: () => `${publicUrl}/chat`,
});
