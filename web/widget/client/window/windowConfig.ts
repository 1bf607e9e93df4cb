import { isLanguage, LANGUAGES, type Language, languageOf } from '../../../../domain/language.ts';
import { hexColor } from '../shared/color.ts';
import { safeHref } from './richText.ts';

/** What the server wrote into the page and the host into the address. */
export interface WindowConfig {
  company: string;
  color: string | undefined;
  language: Language;
  /** Where the privacy policy stands, per language. */
  privacy: Partial<Record<Language, string>>;
  /** Origin of the page that embeds us; undefined when the chat is opened by itself. */
  host: string | undefined;
}

const readJson = (text: string | null | undefined): Record<string, unknown> => {
  try {
    return (JSON.parse(text ?? '') ?? {}) as Record<string, unknown>;
  } catch {
    return {};
  }
};

/** Reads both, trusting neither for more than a colour, a language, a name and links. */
export const readWindowConfig = (json: string | null | undefined, query: URLSearchParams): WindowConfig => {
  const { company, color, language, privacy } = readJson(json);
  const links = (privacy ?? {}) as Record<string, unknown>;
  const host = safeHref(query.get('host'));
  return {
    company: typeof company === 'string' ? company : '',
    color: hexColor(`#${query.get('color')}`, hexColor(color, undefined)),
    language: languageOf(query.get('language') ?? undefined) ?? (isLanguage(language) ? language : 'en'),
    privacy: Object.fromEntries(
      LANGUAGES.flatMap((one) => (safeHref(links[one]) ? [[one, safeHref(links[one])]] : [])),
    ),
    host: host && new URL(host).origin,
  };
};
