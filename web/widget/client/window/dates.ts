import type { Language } from '../../../../domain/language.ts';
import { fill, type WidgetTexts } from '../../../../wording/widget/widgetTexts.ts';

/** Regions whose date formats we use: 24 hours, day before month. */
const LOCALES: Record<Language, string> = { en: 'en-GB', fr: 'fr-CH', de: 'de-CH', it: 'it-CH', es: 'es-ES' };

export const timeOf = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { hour: '2-digit', minute: '2-digit' }).format(at);

/** A number that changes at the customer's own midnight. */
export const dayOf = (at: number): number =>
  Math.floor((at - new Date(at).getTimezoneOffset() * 60_000) / 86_400_000);

/** "Today", "Yesterday" or the date, as the customer's calendar has it. */
export const dayName = (at: number, now: number, language: Language, texts: WidgetTexts): string => {
  const ago = dayOf(now) - dayOf(at);
  if (ago === 0) return texts.today;
  if (ago === 1) return texts.yesterday;
  return new Intl.DateTimeFormat(LOCALES[language], {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(at);
};

/** The hint below the composer, or nothing while the text is far from the limit. */
export const lengthHint = (length: number, language: Language, texts: WidgetTexts): string | undefined => {
  if (length < 9_000) return undefined;
  const count = new Intl.NumberFormat(LOCALES[language]).format(length);
  return fill(length > 10_000 ? texts.tooLong : texts.length, { count });
};
