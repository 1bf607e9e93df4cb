import type {
  ErasureRule,
  FactForm,
  FieldIdentifier,
  LocalText,
  Match,
  RectifiableField,
} from './declaration.ts';

/** A data map as it is written, before categories are looked up and defaults filled in. */
export interface DataMapFile {
  version: 1;
  languages: string[];
  categories: Record<string, CategoryFile>;
  sources: SourceFile[];
}

export interface CategoryFile {
  title: LocalText;
  purpose: LocalText;
  retention: LocalText;
  recipients: LocalText;
  origin: LocalText;
  /** Special categories and the like: one step more of verification. */
  sensitive?: boolean;
}

export type SourceFile =
  | { name: string; type: 'mongodb'; uri: string; database: string; collections: CollectionFile[] }
  | {
      name: string;
      type: 'zendesk';
      /** The identifier that Zendesk keeps as `external_id` of its users. */
      externalId?: string;
      /** Whether tickets on which the person is in copy are theirs too. Default `false`. */
      copiedTickets?: boolean;
      categories: { profile: string; tickets: string };
    }
  | { name: string; type: 'own'; categories: { chats: string; requests: string } };

export interface CollectionFile {
  collection: string;
  category: string;
  role?: 'controller' | 'processor';
  /** Default `lower`. */
  addressSpelling?: 'lower' | 'any';
  matches: Match[];
  yields?: FieldIdentifier[];
  identity?: {
    identifier: string;
    key?: string;
    keyType?: NonNullable<Match['type']>;
    subjectPrefix?: string;
    address: string;
    addressChangedAt?: string;
    previousAddress?: string;
    country?: string;
    name?: string | string[];
    /** What tells this account from another of the same person: a company, a customer number. */
    label?: string[];
    signIn?: string;
    account?: boolean;
    linkedTo?: { collection: string; field: string };
  };
  listed?: {
    address: string;
    name?: string;
    controller: { collection: string; field: string; name: string; contact: string };
  };
  contact?: boolean;
  erasure: ErasureRule;
  exclude?: string[];
  restriction?: Record<string, string>;
  /** What only the person would know: facts that may tell one customer from another. */
  verification?: Record<string, { field: string; ask: LocalText; as?: FactForm }>;
  rectifiable?: Record<string, string | RectifiableField>;
  withdraw?: Record<
    string,
    { address: string; set: Record<string, string | number | boolean>; stamp?: string; consentAt?: string }
  >;
}
