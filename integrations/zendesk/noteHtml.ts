/** A piece of a note in escaped HTML, made by the functions below and by nothing else. */
export type NotePart = { readonly html: string };

/** Zendesk takes 64 kB of a comment, markup included, counted in bytes; some of it is left for what it adds itself. */
const LONGEST_NOTE = 60_000;
const CUT = '<p>[cut: the rest is too long for a note]</p>';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
/** Of a text for itself, in characters: what people write is shorter. */
const LONGEST_TEXT = 8_000;
const shortened = (text: string): string => {
  const characters = text.length > LONGEST_TEXT ? [...text] : [];
  return characters.length > LONGEST_TEXT ? `${characters.slice(0, LONGEST_TEXT).join('')} … [cut]` : text;
};
const withBreaks = (text: string): string => escapeText(shortened(text)).replace(/\r\n?|\n/g, '<br>');

const YEARS = /^(?:19|20)\p{Nd}{2}.(?:19|20)\p{Nd}{2}$/u;
/** Our codes have eight digits, which people type together, in groups, full-width, or as two groups with a sign between. */
const CODE =
  /(?<![\p{L}\p{N}])(?:\p{Nd}(?:\s{0,3}\p{Nd}){7}|\p{Nd}{4}[.\-\u2010-\u2015]\p{Nd}{4})(?![\p{L}\p{N}])/gu;

/** Replaces verification codes. Longer and shorter numbers, dates and spans of years are left alone. */
export const maskCodes = (text: string): string =>
  text.replace(CODE, (found) => (YEARS.test(found) ? found : '••••••••'));

export const heading = (text: string): NotePart => ({ html: `<p><strong>${escapeText(text)}</strong></p>` });

export const paragraph = (text: string): NotePart => ({ html: `<p>${withBreaks(text)}</p>` });

export const list = (items: readonly string[]): NotePart => ({
  html: items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${withBreaks(item)}</li>`).join('')}</ul>`,
});

/** A line each: what it is, or who said it, and the words; verification codes are masked. */
export const lines = (rows: readonly { label: string; text: string }[]): NotePart[] =>
  rows.map(({ label, text }) => ({
    html: `<p><strong>${escapeText(label)}:</strong> ${withBreaks(maskCodes(text))}</p>`,
  }));

/** The `html` of a note. Parts that no longer fit are left out whole, from the first one on, and the note says so. */
export const noteHtml = (...parts: readonly (NotePart | readonly NotePart[])[]): string => {
  let note = '';
  let size = Buffer.byteLength(CUT);
  for (const { html } of parts.flat()) {
    size += Buffer.byteLength(html);
    if (size > LONGEST_NOTE) return note + CUT;
    note += html;
  }
  return note;
};
