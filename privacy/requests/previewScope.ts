import type { RequestKind } from '../../models/privacyRequest/kinds.ts';
import type { Subject } from '../../models/subject.ts';
import type { Language } from '../../wording/language.ts';
import type { Scope } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';
import { gatherIdentifiers } from './gatherIdentifiers.ts';

const KINDS_WITH_SCOPE: readonly RequestKind[] = ['access', 'portability', 'erasure'];

/** A text by language tag; English where that language has none. */
export const textIn = (texts: Record<string, string>, language: Language): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';

/**
 * What an access would show and what an erasure would take and leave: the same fresh query that proves an erasure
 * afterwards, asked beforehand.
 */
export const previewScope = async (
  { sources }: Pick<PrivacyContext, 'sources'>,
  kind: RequestKind,
  subject: Subject,
  language: Language,
  now: Date,
): Promise<Pick<Scope, 'categories' | 'kept'>> => {
  if (!KINDS_WITH_SCOPE.includes(kind)) return { categories: [], kept: [] };
  const known = await gatherIdentifiers(sources, subject);
  const titles = new Map(
    sources.flatMap((source) => source.facts.map((facts) => [facts.category, facts.title])),
  );
  const proofs = await Promise.all(sources.map((source) => source.verifyAbsence(known, 'contact', now)));
  const titleOf = (category: string) => textIn(titles.get(category) ?? { en: category }, language);
  const kept = proofs.flatMap((proof) => proof.kept).filter((line) => line.count > 0);
  const going = proofs.flatMap((proof) => proof.remaining).map((line) => titleOf(line.category));
  if (kind !== 'erasure') {
    return {
      categories: [...new Set([...going, ...kept.map((line) => textIn(line.title, language))])],
      kept: [],
    };
  }
  return {
    categories: [...new Set(going)],
    kept: kept.map((line) => ({
      title: textIn(line.title, language),
      legalBasis: textIn(line.legalBasis, language),
      until: line.until,
    })),
  };
};
