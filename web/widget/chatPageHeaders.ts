/** A host and port as a browser sends them; anything else is kept out of the policy. */
const HOST = /^[\w.-]{1,253}(:\d{1,5})?$|^\[[\da-f:]{2,39}\](:\d{1,5})?$/i;
const ORIGIN = /^https?:\/\/[\w.*-]+(:\d{1,5})?$|^https?:\/\/\[[\da-f:]+\](:\d{1,5})?$/i;

/**
 * Headers of the chat's document: only our own files run or are fetched, only allowed sites may frame it, no script
 * may turn text into markup. Some browsers count a WebSocket to the own host as foreign under 'self', so it is named.
 */
export const chatPageHeaders = (
  allowedOrigins: readonly string[],
  host: string | undefined,
): Record<string, string> => {
  const sockets = host && HOST.test(host) ? ` ws://${host} wss://${host}` : '';
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    `connect-src 'self'${sockets}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${allowedOrigins.filter((origin) => ORIGIN.test(origin)).join(' ')}`.trim(),
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
  };
};
