import type { CategoryFacts } from './source.ts';

/** A sentence in every language of the data map, by language tag. */
export type LocalText = Record<string, string>;

/** A field of a row that holds an identifier of the person, e.g. `accountId` in an order. */
export interface FieldIdentifier {
  field: string;
  /** `email`, or a name of one's own, e.g. `accountId`. */
  identifier: string;
}

/** A field by which rows belong to a person. */
export interface Match extends FieldIdentifier {
  /** How the identifier is stored. Default `string`. */
  type?: 'string' | 'number' | 'objectId' | 'uuid';
  /** Rows that carry one of these fields, which are no keys of the data map, do not match here. */
  onlyWithout?: string[];
}

/** Which fields of a row say who a person is. */
export interface IdentityFields {
  /** The identifier whose value is the primary key: `subjectId` is "<subjectPrefix>:<that value>". */
  identifier: string;
  /** Default `_id`. */
  key: string;
  /** How the key is stored. Default `string`. */
  keyType: NonNullable<Match['type']>;
  /** Default the collection's name. */
  subjectPrefix: string;
  address: string;
  addressChangedAt?: string;
  previousAddress?: string;
  country?: string;
  /** One field, or several that are joined by a space. */
  name?: string[];
  /**
   * Fields that tell this account from another of the same person, shown before something is done to it. One that also
   * serves as a further proof (`isFact`) is shown in part: who knows the rest has proved something by it.
   */
  label?: { field: string; isFact: boolean }[];
  /** Field that the `sub` of the host site's sign-in names. */
  signIn?: string;
  /** `false`: the person is known here by a subscription or the like, without an account. */
  account?: boolean;
  /** A row with this link belongs to the person of the other collection and is no person of its own. */
  linkedTo?: { collection: string; field: string };
}

/** Who answers for the rows of a collection in which this company is a processor. */
export interface ProcessorFields {
  address: string;
  name?: string;
  /** The account that owns the row: its primary key stands in `field`. */
  controller: { collection: string; field: string; name: string; contact: string };
}

export type ErasureRule =
  | { rule: 'delete' }
  /** The row stays; `unset` takes away what ties it to the person. */
  | { rule: 'anonymise'; unset: string[] }
  /** The law demands the row; `unset` takes away what it does not demand. */
  | { rule: 'keep'; unset: string[]; legalBasis: LocalText; keepUntil: { from: string; years: number } };

export interface RectifiableField {
  path: string;
  /** Further fields that follow an address: the one for comparing, the former address, the time of the change. */
  lowerCase?: string;
  previous?: string;
  changedAt?: string;
}

/** How a fact is compared: as it is written, or by the month of its earliest date. */
export type FactForm = 'text' | 'first_month';

/** A field that may serve as a further proof, on top of a code. */
export interface FactDeclaration {
  name: string;
  field: string;
  as: FactForm;
  /** Completes "Please tell me ...". */
  ask: LocalText;
  /** Fields that a customer may have corrected here: what is disputed never verifies itself. */
  disputedAs: string[];
}

export interface WithdrawalRule {
  address: string;
  /** What the row says when the consent has ended. */
  set: Record<string, unknown>;
  /** Field for the date on which it ended. */
  stamp?: string;
  /** Field with the date on which the consent was given: one that is newer than the withdrawal ends it. */
  consentAt?: string;
}

export interface CollectionDeclaration {
  collection: string;
  facts: CategoryFacts;
  /** How the addresses of this collection are written: in lower case, or as people typed them. */
  addressSpelling: 'lower' | 'any';
  matches: Match[];
  yields: FieldIdentifier[];
  identity?: IdentityFields;
  processor?: ProcessorFields;
  /** The row from which the last mail takes its address: erased in the phase `contact`. */
  contact: boolean;
  erasure: ErasureRule;
  /** Paths that no export shows, e.g. a password's hash. */
  exclude: string[];
  verification: FactDeclaration[];
  /**
   * Service -> path of the date since which it is stopped for this person; absent means not stopped. Which requests keep it so
   * stands beside it, under the same path with "By" at its end.
   */
  restriction: Record<string, string>;
  /** Field as a customer names it -> where it stands. */
  rectifiable: Record<string, RectifiableField>;
  /** Consent -> what ends it for all rows with an address. */
  withdraw: Record<string, WithdrawalRule>;
}

export interface MongoSourceDeclaration {
  name: string;
  type: 'mongodb';
  /** `store` for the product's own connection, else a connection string taken from the environment (a secret). */
  uri: string;
  database: string;
  /** In the order in which they are asked who a person is. */
  collections: CollectionDeclaration[];
}

export interface ZendeskSourceDeclaration {
  name: string;
  type: 'zendesk';
  /** The identifier that Zendesk keeps as `external_id` of its users. */
  externalIdKey?: string;
  /** Whether tickets on which the person is in copy are theirs too. */
  copiedTickets: boolean;
  profile: CategoryFacts;
  tickets: CategoryFacts;
}

/** What this product itself keeps. */
export interface OwnSourceDeclaration {
  name: string;
  type: 'own';
  chats: CategoryFacts;
  requests: CategoryFacts;
}

export type SourceDeclaration = MongoSourceDeclaration | ZendeskSourceDeclaration | OwnSourceDeclaration;

/** Which systems hold personal data, where, why and for how long. */
export interface DataMap {
  languages: string[];
  sources: SourceDeclaration[];
}
