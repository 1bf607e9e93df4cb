/**
 * A stranger's HTML, to be shown in a frame: no scripts, forms, frames or anything remote. Only styles and the images
 * that the mail brings along are left. Links open in a tab of their own.
 */
export const FRAME_POLICY = [
  'sandbox allow-popups allow-popups-to-escape-sandbox',
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const LINKS_IN_TABS = '<base target="_blank">';

/** The mail's HTML with the one addition that makes its links leave the frame. */
export const frameHtml = (html: string): string => {
  const head = /<head(\s[^>]{0,500})?>/i.exec(html.slice(0, 5_000));
  if (head === null) return `<!doctype html><head><meta charset="utf-8">${LINKS_IN_TABS}</head>${html}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${LINKS_IN_TABS}${html.slice(end)}`;
};
