import { escapeText, type Html } from './html.ts';

/** What each element becomes. One that is not named here loses its tags and keeps its words. */
const BECOMES: Record<string, string> = {
  p: 'p',
  div: 'p',
  blockquote: 'p',
  pre: 'p',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  h5: 'p',
  h6: 'p',
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  ul: 'ul',
  ol: 'ol',
  li: 'li',
  a: 'a',
  table: 'table',
  thead: 'thead',
  tbody: 'tbody',
  tr: 'tr',
  th: 'th',
  td: 'td',
};

/** Elements whose words are not meant to be read. */
const UNREAD = ['script', 'style', 'title', 'template', 'noscript', 'iframe', 'object', 'svg', 'math'];

/** Where an element may stand: directly within one of these. Elsewhere its tags are left out. */
const STANDS_IN: Record<string, string[]> = {
  li: ['ul', 'ol'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['table', 'thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
};
/** What a new element ends, if it is still open: nobody writes `</li>` in every case. */
const ENDS: Record<string, string[]> = {
  p: ['p'],
  ul: ['p'],
  ol: ['p'],
  table: ['p'],
  li: ['li'],
  thead: ['td', 'th', 'tr', 'tbody'],
  tbody: ['td', 'th', 'tr', 'thead'],
  tr: ['td', 'th', 'tr'],
  th: ['td', 'th'],
  td: ['td', 'th'],
  a: ['a'],
};
/** Which open element keeps what is outside it from being ended by something inside it. */
const HOLDS: Record<string, string[]> = {
  li: ['ul', 'ol'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['table'],
  th: ['table'],
  td: ['table'],
};
const DEEPEST = 40;

// Attributes are bounded, so that a thousand unended quotes cost no more than one.
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})(?=[\s/>])((?:[^"'<>]|"[^"]{0,2000}"|'[^']{0,2000}'){0,500})>/gi;
const ADDRESS = /(https?:\/\/(?:[^\s<>"'()&]|&amp;){1,500})/g;
const ENTITY = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});)/gi;

const escapeWords = (words: string): string =>
  words
    .replace(ENTITY, '&amp;')
    .replace(/[<>"']/g, escapeText)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

const linkTo = (address: string): string => `<a href="${escapeText(address)}" rel="noreferrer noopener">`;

/** Addresses of pages become links, nothing else becomes anything. */
const withLinks = (words: string): string =>
  words
    .split(ADDRESS)
    .map((part, index) => {
      if (index % 2 === 0) return escapeWords(part);
      const address = part.replaceAll('&amp;', '&');
      return `${linkTo(address)}${escapeText(address)}</a>`;
    })
    .join('');

const plainOf = (attribute: string): string =>
  attribute
    .replace(/&#x([0-9a-f]{1,6});?/gi, (_all, code: string) => character(Number.parseInt(code, 16)))
    .replace(/&#(\d{1,7});?/g, (_all, code: string) => character(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

/** The address of a page in the attributes of a link; nothing for every other scheme. */
const addressIn = (attributes: string): string | undefined => {
  const found = /(?:^|[\s"'/])href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
  const address = plainOf(found?.[1] ?? found?.[2] ?? found?.[3] ?? '').trim();
  return /^https?:\/\/[^\s<>"'`\\]{1,2000}$/i.test(address) ? address : undefined;
};

const openTag = (name: string, attributes: string): string => {
  if (name !== 'a') return `<${name}>`;
  const address = addressIn(attributes);
  return address === undefined ? '<a>' : linkTo(address);
};

/** Comments of the markup itself. One that is not ended goes on to the end, as in a browser. */
const withoutComments = (sent: string): string => {
  let kept = '';
  let at = 0;
  for (let begin = sent.indexOf('<!--'); begin >= 0; begin = sent.indexOf('<!--', at)) {
    const end = sent.indexOf('-->', begin + 4);
    kept += sent.slice(at, begin);
    if (end < 0) return kept;
    at = end + 3;
  }
  return kept + sent.slice(at);
};

/**
 * The markup of a comment, as far as it is harmless: paragraphs, emphasis, lists, tables and links to pages. The answer is
 * written anew from the words and the names of the allowed elements, and nothing of what was sent is passed on as markup.
 */
export const sanitizeHtml = (written: string): Html => {
  const sent = withoutComments(written);
  const open: string[] = [];
  let markup = '';
  let at = 0;
  const say = (words: string): void => {
    markup += open.includes('a') ? escapeWords(words) : withLinks(words);
  };
  const close = (index: number): void => {
    while (open.length > index) markup += `</${open.pop()}>`;
  };
  const begin = (name: string, attributes: string): void => {
    const fence = Math.max(-1, ...(HOLDS[name] ?? []).map((holder) => open.lastIndexOf(holder)));
    const ended = open.findIndex((one, index) => index > fence && ENDS[name]?.includes(one));
    if (ended >= 0) close(ended);
    const stands = STANDS_IN[name]?.includes(open.at(-1) ?? '') ?? true;
    if (!stands || open.length >= DEEPEST) return;
    markup += openTag(name, attributes);
    open.push(name);
  };

  TAG.lastIndex = 0;
  for (let tag = TAG.exec(sent); tag; tag = TAG.exec(sent)) {
    say(sent.slice(at, tag.index));
    at = TAG.lastIndex;
    const [, slash, said = '', attributes = ''] = tag;
    const name = said.toLowerCase();
    if (UNREAD.includes(name) && slash === '') {
      const end = new RegExp(`</${name}(?:[\\s/][^>]*)?>`, 'gi');
      end.lastIndex = at;
      at = end.exec(sent) ? end.lastIndex : sent.length;
      TAG.lastIndex = at;
    } else if (name === 'br') markup += '<br>';
    else if (slash === '' && BECOMES[name]) begin(BECOMES[name], attributes);
    else if (BECOMES[name]) {
      const index = open.lastIndexOf(BECOMES[name]);
      if (index >= 0) close(index);
    }
  }
  say(sent.slice(at));
  close(0);
  return { markup };
};
