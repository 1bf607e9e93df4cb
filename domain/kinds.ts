/** What a request asks for, as it stands in documents, ticket fields, metrics and mails. */
export const REQUEST_KINDS = [
  'access',
  'portability',
  'rectification',
  'erasure',
  'restriction',
  'objection',
  'withdrawal',
  'do_not_sell',
  'human',
  'complaint',
] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];

interface Kind {
  /** A copy of the data, its erasure, a change in how it is used, no more use of an address, or an agent's answer. */
  asksFor: 'copy' | 'erasure' | 'change' | 'opt_out' | 'answer';
  /** Who carries it out: the product by itself, or an agent by hand. */
  doneBy: 'product' | 'agent';
}

/** What the rest of the product must know of each kind; how it is fulfilled stands in `jobs/rights`. */
export const KINDS = {
  access: { asksFor: 'copy', doneBy: 'product' },
  portability: { asksFor: 'copy', doneBy: 'product' },
  rectification: { asksFor: 'change', doneBy: 'agent' },
  erasure: { asksFor: 'erasure', doneBy: 'product' },
  restriction: { asksFor: 'change', doneBy: 'agent' },
  objection: { asksFor: 'change', doneBy: 'agent' },
  withdrawal: { asksFor: 'opt_out', doneBy: 'product' },
  do_not_sell: { asksFor: 'opt_out', doneBy: 'agent' },
  human: { asksFor: 'answer', doneBy: 'agent' },
  complaint: { asksFor: 'answer', doneBy: 'agent' },
} as const satisfies Record<RequestKind, Kind>;

/** The kinds that ask for one of these. */
export type KindAskingFor<What extends Kind['asksFor']> = {
  [Name in RequestKind]: (typeof KINDS)[Name]['asksFor'] extends What ? Name : never;
}[RequestKind];

/** Kinds that are carried out on the data or its use, and not merely answered. */
export type CarriedOutKind = Exclude<RequestKind, KindAskingFor<'answer'>>;

/** Kinds that stop the use of an address at once. */
export type OptOutKind = KindAskingFor<'opt_out'>;

/** Kinds that are filed without anybody having to show who they are. */
export type UnverifiedKind = KindAskingFor<'opt_out' | 'answer'>;

const asksFor =
  <What extends Kind['asksFor']>(...what: readonly What[]) =>
  (kind: string): kind is KindAskingFor<What> =>
    REQUEST_KINDS.some((name) => name === kind && what.some((one) => one === KINDS[name].asksFor));

export const isOptOut = asksFor('opt_out');
export const isUnverified = asksFor('opt_out', 'answer');
/** Whether it is carried out on the data or its use, and not merely answered. */
export const isCarriedOut = asksFor('copy', 'erasure', 'change', 'opt_out');
