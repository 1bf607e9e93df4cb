import { KINDS, type RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import type { Subject } from '../../domain/subject.ts';
import { isAppError } from '../../errors.ts';
import type { AbsenceProof, DataSource } from '../../integrations/sources/source.ts';
import type { Scope } from '../useCases.ts';
import type { PrivacyContext } from './context.ts';

/** A text by language tag; English where that language has none. */
export const textIn = (texts: Record<string, string>, language: Language): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';

/** How long we wait for one source. After that we name all its categories without knowing which apply. */
const PATIENCE_MS = 3_000;

/**
 * What an access request would show, and what an erasure would remove and keep: the query that later proves the erasure,
 * run beforehand. A source that does not answer is listed with everything it may hold: the customer's yes must not wait
 * until every system is up, and the worker asks it again.
 */
export const previewScope = async (
  { sources, ownership }: Pick<PrivacyContext, 'sources' | 'ownership'>,
  kind: RequestKind,
  subject: Subject,
  language: Language,
  now: Date,
): Promise<Pick<Scope, 'categories' | 'kept' | 'newsletterOnly' | 'unattributable'>> => {
  const { asksFor } = KINDS[kind];
  if (asksFor !== 'copy' && asksFor !== 'erasure') return { categories: [], kept: [], unattributable: [] };
  const known = await ownership.establish(subject);
  const found = await Promise.all(
    sources.map((source) => orElse(source.verifyAbsence(known, 'contact', now), mayHold(source))),
  );
  const shared = await Promise.all(sources.map((source) => orElse(source.unattributable(known), [])));
  const titles = new Map(
    sources.flatMap((source) => source.facts.map((facts) => [facts.category, facts.title])),
  );
  const titleOf = (category: string) => textIn(titles.get(category) ?? { en: category }, language);
  const unattributable = [...new Set(shared.flat().map((line) => titleOf(line.category)))];
  const kept = found.flatMap((proof) => proof.kept).filter((line) => line.count > 0);
  const going = found.flatMap((proof) => proof.remaining).map((line) => titleOf(line.category));
  if (kind !== 'erasure') {
    return {
      categories: [...new Set([...going, ...kept.map((line) => textIn(line.title, language))])],
      kept: [],
      unattributable,
    };
  }
  const byIdentity = found.filter((_, index) => sources[index]?.identity === true);
  return {
    categories: [...new Set(going)],
    unattributable,
    newsletterOnly: byIdentity.every(isNewsletterAlone),
    kept: kept.map((line) => ({
      title: textIn(line.title, language),
      legalBasis: textIn(line.legalBasis, language),
      until: line.until,
    })),
  };
};

const mayHold = (source: DataSource): Pick<AbsenceProof, 'remaining' | 'kept'> => ({
  remaining: source.facts.map(({ category }) => ({ category, count: 1 })),
  kept: [],
});

/** The answer, or `otherwise` if it takes too long or the source is unreachable. Other errors are thrown. */
const orElse = async <Answer>(asked: Promise<Answer>, otherwise: Answer): Promise<Answer> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Answer>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, otherwise);
  });
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    if (isAppError(error, 'source_unreachable')) return otherwise;
    throw error;
  } finally {
    clearTimeout(timer);
  }
};

/** The category of newsletter readers in data maps. Of a customer, the sources hold more than this. */
const NEWSLETTER = 'newsletter';

const isNewsletterAlone = ({ remaining, kept }: Pick<AbsenceProof, 'remaining' | 'kept'>): boolean =>
  [...remaining, ...kept].every(({ category, count }) => category === NEWSLETTER || count === 0);
