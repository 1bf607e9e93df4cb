/** Query parameters from which other software takes an address to redirect to. */
const PARAMETER =
  /[?&](?:next|url|uri|to|goto|target|dest(?:ination)?|continue|forward|return(?:_?(?:url|to))?|redir(?:ect)?(?:_?(?:url|uri|to))?)=(?:[a-z]{2,10}:|https?%3a|%2f|%5c|[\\/]|www\.)/i;
/** Paths that a browser may read as another host. */
const PATH = /^\/(?:[\\/]|%2f|%5c|https?:|https?%3a)/i;

/** Whether a link to us carries an address to redirect to. We never redirect there, but an attempt is worth knowing about. */
export const namesAnotherPlace = (url: string): boolean =>
  PATH.test(url) || (url.includes('?') && PARAMETER.test(url.slice(0, 2_048)));
