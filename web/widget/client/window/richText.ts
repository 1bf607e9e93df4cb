/** Text of the assistant as a tree. Built from text alone and shown as text alone: no HTML exists on the way. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'bold'; parts: Inline[] }
  | { type: 'link'; href: string; label: string };

export type Block = { type: 'paragraph'; lines: Inline[][] } | { type: 'list'; items: Inline[][] };

/** The address if it is http or https, else undefined: `javascript:`, `data:` and relative addresses are no links. */
export const safeHref = (href: unknown): string | undefined => {
  if (typeof href !== 'string' || !/^https?:\/\//i.test(href) || href.length > 2_000) return undefined;
  try {
    const url = new URL(href);
    return url.username || url.password ? undefined : url.href;
  } catch {
    return undefined;
  }
};

/** A label that looks like another site's address would mislead: the true address is shown instead. */
const honestLabel = (label: string, href: string): string => {
  const claimed = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)/i.exec(label.trim())?.[1];
  return claimed && claimed.toLowerCase() !== new URL(href).hostname ? href : label;
};

const TOKEN =
  /\*\*(?=\S)([^\n]{0,2000}?\S)\*\*|\[([^[\]\n]{1,300})\]\((https?:\/\/[^\s()<>]{1,2000})\)|(https?:\/\/[^\s<>"'*[\]()]{1,2000})/gi;

/** Parses one line: `**bold**`, `[label](https://...)` and bare addresses. */
export const parseInline = (line: string, nested = false): Inline[] => {
  const parts: Inline[] = [];
  let end = 0;
  const plain = (text: string): void => {
    if (text) parts.push({ type: 'text', text });
  };
  for (const found of line.matchAll(TOKEN)) {
    const [whole, bold, label, target, bare] = found;
    // A full stop or comma after a bare address belongs to the sentence.
    const address = bare?.replace(/(?<![.,;:!?])[.,;:!?]+$/, '');
    const href = safeHref(target ?? address);
    if (bold !== undefined ? nested : !href) continue;
    plain(line.slice(end, found.index));
    end = found.index + (address ?? whole).length;
    if (bold !== undefined) parts.push({ type: 'bold', parts: parseInline(bold, true) });
    else parts.push({ type: 'link', href: href!, label: label ? honestLabel(label, href!) : address! });
  }
  plain(line.slice(end));
  return parts;
};

/** Parses a message: paragraphs between empty lines, line breaks within, lists of lines that begin with "- ". */
export const parseRichText = (text: string): Block[] => {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const item = /^\s{0,3}[-•] +(.+)$/.exec(line)?.[1];
    const type = item === undefined ? 'paragraph' : 'list';
    if (line.trim() === '') {
      open = undefined;
      continue;
    }
    if (open?.type !== type) {
      open = type === 'list' ? { type, items: [] } : { type, lines: [] };
      blocks.push(open);
    }
    (open.type === 'list' ? open.items : open.lines).push(parseInline(item ?? line));
  }
  return blocks;
};
