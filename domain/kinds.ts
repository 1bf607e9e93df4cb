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
