import type { RequestKind } from '../../domain/kinds.ts';
import type { Row } from './spoken.ts';
import type { ExtentShown, Field, ScopeShown, Service, WishShown } from './terms.ts';
import type { Told } from './told.ts';

/** How one language names the rows of a confirmation. */
export interface ScopeWords {
  account: string;
  address: string;
  newValue: Record<Field, string>;
  oldValue: string;
  stops: string;
  service: Record<Service | 'all', string>;
  extent: Record<ExtentShown, string>;
  concerns: string;
  erased: string;
  /** Before what may be there as well; nobody has looked yet. */
  ifAny: string;
  hasToStay: string;
  /** Of a category, what nobody has to keep any longer. */
  expired(title: string): string;
  stays(title: string, until: string, legalBasis: string): string;
  /** Records that cannot be attributed to this person alone. */
  checked: { label: string; value(titles: string): string };
  takenAlong: string;
  requestNames: Record<RequestKind, string>;
  changeMindUntil: string;
  latestDate: string;
}

/** What a confirmation shows: what was asked for in detail, what it concerns, what stays, and the dates. */
export const scopeRows = (words: ScopeWords, told: Told, scope: ScopeShown, wish?: WishShown): Row[] => [
  ...(scope.account === undefined ? [] : [{ label: words.account, value: scope.account }]),
  { label: words.address, value: scope.maskedAddress },
  ...(wish === undefined ? [] : wishRows(words, told, wish)),
  ...(scope.categories.length === 0
    ? []
    : [
        {
          label: scope.kind === 'erasure' ? words.erased : words.concerns,
          value: told.and(
            scope.categories.map((title) => (staysToo(scope, title) ? words.expired(title) : title)),
          ),
        },
      ]),
  ...((scope.mayConcern ?? []).length === 0
    ? []
    : [{ label: words.ifAny, value: told.and(scope.mayConcern ?? []) }]),
  ...scope.kept.map(({ title, legalBasis, until }) => ({
    label: words.hasToStay,
    value: words.stays(title, told.on(until), legalBasis),
  })),
  ...checkedRows(words, told, scope),
  ...(scope.takenAlong ?? []).map(({ kind, reference }) => ({
    label: words.takenAlong,
    value: `${words.requestNames[kind]} (${reference})`,
  })),
  ...(scope.windowEndsAt === undefined
    ? []
    : [{ label: words.changeMindUntil, value: told.on(scope.windowEndsAt) }]),
  { label: words.latestDate, value: told.on(scope.dueAt) },
];

/** Of one category some records go and others have to stay. */
const staysToo = ({ kind, kept }: ScopeShown, category: string): boolean =>
  kind === 'erasure' && kept.some(({ title }) => title === category);

const checkedRows = (words: ScopeWords, told: Told, { unattributable = [] }: ScopeShown): Row[] =>
  unattributable.length === 0
    ? []
    : [{ label: words.checked.label, value: words.checked.value(told.and(unattributable)) }];

const wishRows = (words: ScopeWords, told: Told, { change, services, extent }: WishShown): Row[] => [
  ...(change?.oldValue === undefined ? [] : [{ label: words.oldValue, value: change.oldValue }]),
  ...(change?.newValue === undefined || change.field === undefined
    ? []
    : [{ label: words.newValue[change.field], value: change.newValue }]),
  ...(services === undefined
    ? []
    : [{ label: words.stops, value: told.and(services.map((service) => words.service[service])) }]),
  ...(extent === undefined ? [] : [{ label: words.stops, value: words.extent[extent] }]),
];
