/**
 * The last line of a note of ours names the step that wrote it, so that a repeated step finds its note instead of
 * writing it twice.
 */
const LINE = /(?:^|\n) {0,9}\[step: ([^\]\n]{1,200})\]$/;

const clean = (marker: string): string =>
  marker
    .replace(/[\]\n\r]/g, ' ')
    .trim()
    .slice(0, 200);

export const withMarker = (text: string, marker: string): string =>
  `${text.trimEnd()}\n\n[step: ${clean(marker)}]`;

export const hasMarker = (text: string, marker: string): boolean =>
  LINE.exec(text.trimEnd())?.[1] === clean(marker);

export const withoutMarker = (text: string): string => text.trimEnd().replace(LINE, '').trimEnd();
