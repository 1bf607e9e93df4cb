import type { Language } from '../../domain/language.ts';

/** The words of the launcher on the host's own page; apart from the window's because the loader must stay tiny. */
export const launcherTexts: Record<Language, string> = {
  en: 'Privacy assistant',
  fr: 'Assistant vie privée',
  de: 'Datenschutz-Assistent',
  it: 'Assistente privacy',
  es: 'Asistente de privacidad',
};
