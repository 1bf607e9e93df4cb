/** `value` if it is `#rrggbb`, else `other`. */
export const hexColor = <T>(value: unknown, other: T): string | T =>
  /^#[\da-f]{6}$/i.test(value as string) ? (value as string) : other;

/** The ink that can be read on `#rrggbb`: black or white, whichever has a WCAG contrast of at least 4.5. */
export const inkOn = (hex: string): string =>
  [0.2126, 0.7152, 0.0722].reduce(
    (light, weight, at) => light + weight * (+`0x${hex.slice(1 + 2 * at, 3 + 2 * at)}` / 255) ** 2.2,
    0,
  ) > 0.179
    ? '#000'
    : '#fff';
