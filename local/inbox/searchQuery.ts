/** Columns that a word may be looked for in. */
export type SearchField = 'sender' | 'recipients' | 'subject' | 'message_id' | 'words';

export interface SearchTerm {
  field: SearchField;
  /** Lower case; found anywhere inside the field. */
  word: string;
  negated: boolean;
}

const FIELDS: Record<string, SearchField> = {
  to: 'recipients',
  from: 'sender',
  subject: 'subject',
  'message-id': 'message_id',
};
const QUERY_MAX = 1_000;
const TERMS_MAX = 20;

/** `to:a@b.example subject:"your code" -newsletter hello`: all terms must hold. Unknown prefixes are ordinary words. */
export const parseSearchQuery = (query: string): SearchTerm[] =>
  [...query.slice(0, QUERY_MAX).matchAll(/([!-]?)(?:([a-z-]{2,10}):)?(?:"([^"]*)"|(\S+))/gi)]
    .slice(0, TERMS_MAX)
    .map(([, sign, prefix, quoted, bare]): SearchTerm => {
      const field = FIELDS[prefix?.toLowerCase() ?? ''];
      const text = quoted ?? bare ?? '';
      return {
        field: field ?? 'words',
        word: (field === undefined && prefix !== undefined ? `${prefix}:${text}` : text).toLowerCase(),
        negated: sign !== '',
      };
    })
    .filter((term) => term.word !== '');
