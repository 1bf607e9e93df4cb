/** What other software takes an address to go on to from. */
const PARAMETER =
  /[?&](?:next|url|uri|to|goto|target|dest(?:ination)?|continue|forward|return(?:_?(?:url|to))?|redir(?:ect)?(?:_?(?:url|uri|to))?)=(?:[a-z]{2,10}:|https?%3a|%2f|%5c|[\\/]|www\.)/i;
/** Paths that a browser may read as the name of another machine. */
const PATH = /^\/(?:[\\/]|%2f|%5c|https?:|https?%3a)/i;

/** Whether a link to us carries an address to go on to. Nobody is ever sent there; that somebody tries is worth knowing. */
export const namesAnotherPlace = (url: string): boolean =>
  PATH.test(url) || (url.includes('?') && PARAMETER.test(url.slice(0, 2_048)));
