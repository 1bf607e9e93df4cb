import type { Blueprint, Thing } from '../blueprint/things.ts';
import type { WireField } from '../wire.ts';
import type { Path } from '../zendeskClient.ts';
import type { References } from './references.ts';
import type { WireRule } from './rules.ts';

/** A thing of the account as Zendesk shows it. Anything may be missing. */
export interface WireThing extends WireRule {
  id: number | string;
  name?: string;
  title?: string;
  raw_title?: string;
  description?: string | null;
  active?: boolean;
  /** Of a webhook: `active` or `inactive`. */
  status?: string;
  endpoint?: string;
  external_id?: string | null;
  subscriptions?: string[];
  ticket_field_ids?: number[];
  type?: string;
  custom_field_options?: WireField['custom_field_options'];
}

/** What is sent, and what of it could not be said because the account lacks what it is about. */
export interface Wanted {
  body: Record<string, unknown>;
  without: string[];
}

/** One kind of thing that an administrator sets up. */
export interface ThingKind<Item extends Thing = Thing> {
  name: string;
  /** Below `/api/v2`, and the keys of one and of several in what is sent and answered. */
  path: string;
  single: string;
  /** Where they are listed and made, where that is not `path`. */
  listed?: Path;
  made?: Path;
  /** It has no description, so that no mark can stand in it. */
  undescribed?: true;
  /** Where its name stands. */
  titled: 'name' | 'title';
  items(blueprint: Blueprint): readonly Item[];
  /** The thing as it should be: what others added to `row`, the one that is there, stays. */
  wanted(item: Item, refs: References, row: WireThing | undefined): Wanted;
  /** The one that is there, in the shape of `wanted`. */
  held(row: WireThing): Record<string, unknown>;
  /** Said only when it is made. */
  atFirst?(item: Item, refs: References, system: readonly WireThing[]): Record<string, unknown>;
  /** Another way to know it, beside its marker and its name. */
  isIt?(row: WireThing, item: Item, refs: References): boolean;
  /** Why the one that is there can never be what is wanted. */
  unfit?(row: WireThing, item: Item): string | undefined;
}
