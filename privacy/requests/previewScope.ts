import type { SubjectIdentifiers } from '../../domain/identifiers.ts';
import { KINDS, type RequestKind } from '../../domain/kinds.ts';
import type { Language } from '../../domain/language.ts';
import { isFinished } from '../../domain/states.ts';
import type { Subject } from '../../domain/subject.ts';
import { isAppError } from '../../errors.ts';
import type { AbsenceProof, DataSource } from '../../integrations/sources/source.ts';
import type { Scope } from '../outcomes.ts';
import { eachRequestOf } from '../records/requestsOf.ts';
import type { PrivacyContext } from './context.ts';

/** A text by language tag; English where that language has none. */
export const textIn = (texts: Record<string, string>, language: Language): string =>
  texts[language] ?? texts['en'] ?? Object.values(texts)[0] ?? '';

type Previewed = 'categories' | 'mayConcern' | 'kept' | 'newsletterOnly' | 'unattributable' | 'takenAlong';

/** How long we wait for one source. After that we name all its categories without knowing which apply. */
const PATIENCE_MS = 3_000;

/**
 * What an access request would show, and what an erasure would remove and keep: the query that later proves the erasure,
 * run beforehand. A remote source is not asked, and named with all that it may hold ("if there are any"): neither its hours
 * nor its limits are ours. Of the others, one that does not answer is listed with everything it may hold: the customer's
 * yes must not wait until every system is up, and the worker asks it again.
 */
export const previewScope = async (
  context: Pick<PrivacyContext, 'sources' | 'ownership' | 'requests' | 'codes' | 'keyring' | 'tenant'>,
  kind: RequestKind,
  subject: Subject,
  language: Language,
  now: Date,
): Promise<Pick<Scope, Previewed>> => {
  const { ownership } = context;
  const sources = context.sources.filter(({ remote }) => !remote);
  const { asksFor } = KINDS[kind];
  if (asksFor !== 'copy' && asksFor !== 'erasure')
    return { categories: [], mayConcern: [], kept: [], unattributable: [], takenAlong: [] };
  const known = await ownership.establish(subject);
  const found = await Promise.all(
    sources.map((source) => orElse(source.verifyAbsence(known, 'contact', now), mayHold(source))),
  );
  const shared = await Promise.all(sources.map((source) => orElse(source.unattributable(known), [])));
  const titleOf = categoryTitles(context.sources, language);
  const mayConcern = context.sources
    .filter(({ remote }) => remote)
    .flatMap(({ facts }) => facts.map(({ title }) => textIn(title, language)));
  const unattributable = [...new Set(shared.flat().map((line) => titleOf(line.category)))];
  const kept = found.flatMap((proof) => proof.kept).filter((line) => line.count > 0);
  const going = found.flatMap((proof) => proof.remaining).map((line) => titleOf(line.category));
  if (kind !== 'erasure') {
    return {
      categories: [...new Set([...going, ...kept.map((line) => textIn(line.title, language))])],
      mayConcern,
      kept: [],
      unattributable,
      takenAlong: [],
    };
  }
  const byIdentity = found.filter((_, index) => sources[index]?.identity === true);
  return {
    categories: [...new Set(going)],
    mayConcern,
    unattributable,
    takenAlong: await openRequestsOf(context, subject, known),
    newsletterOnly: byIdentity.every(isNewsletterAlone),
    kept: kept.map((line) => ({
      title: textIn(line.title, language),
      legalBasis: textIn(line.legalBasis, language),
      until: line.until,
    })),
  };
};

/** How a category is called in a language. */
export const categoryTitles = (
  sources: readonly Pick<DataSource, 'facts'>[],
  language: Language,
): ((category: string) => string) => {
  const titles = new Map(
    sources.flatMap(({ facts }) => facts.map(({ category, title }) => [category, title] as const)),
  );
  return (category) => textIn(titles.get(category) ?? { en: category }, language);
};

/** What an erasure would end as well. One that was never filed has told nobody a reference yet. */
const openRequestsOf = async (
  { requests, codes, keyring, tenant }: Pick<PrivacyContext, 'requests' | 'codes' | 'keyring' | 'tenant'>,
  subject: Subject,
  known: SubjectIdentifiers,
): Promise<Scope['takenAlong']> => {
  const open: Scope['takenAlong'] = [];
  const parts = { requests, keyring, tenant, addressKeys: codes.addressKeys };
  for await (const { kind, reference, state, filedAt } of eachRequestOf(parts, subject, known))
    if (!isFinished(state) && filedAt !== undefined) open.push({ kind, reference });
  return open;
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
