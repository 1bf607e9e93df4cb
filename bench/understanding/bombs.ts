/** Pieces that the patterns of the understanding look for, or nearly: addresses, numbers, dates, joints, refusals, changes. */
const PIECES = [
  'a', 'A', 'é', 'ß', ' ', '\n', '\n\n', '\t', '.', ',', "'", '"', '?', '!', ';', ':', '-', '_', '(', '§', '•', '*', '…',
  '@', 'a@', '@a', 'a@b', 'a@b.', 'a@b.cd ', '.a', '%', '+', '1', '1 ', '1-', '1.', '12.', '1/', '+1', '(1', '0', '12345678 ',
  '4111 ', '4111111111111111', '•••• ', '①', '٤', '𝟜', '\u200b', '\u0301', 'a\u0301', '\ud800', '\udc00', '\ufdfa', '😀', 'İ',
  'rd', 'rd-', 'RD-7K3M', 'rd 7k3m 9qp ', 'http://', 'www.', 'http://a ', 'art.', 'art 1', 'art. 1 (1', 'section 1.1', '§1.',
  "l'", "d'a ", 'do not ', 'do not a b c ', 'not want a ', 'ne a ', 'ne a b pas ', 'pas ', 'nicht a ', 'ohne ', 'non a b ', 'sin ',
  'and ', 'and then ', ' und ', ', also ', ' / ', 'e ', 'y ', 'from a ', 'from a to ', 'von a auf ', 'de a à ', 'da a a ',
  'replace a with ', 'not a but ', 'no a sino ', 'new ', 'new a is ', 'my new address is ', 'change a to ', 'ändern a auf ',
  'cambie a por ', 'should be ', 'is now ', 'moved to ', 'instead of ', 'my name is ', 'email ', 'address, ', 'nom de ', 'str. ',
  'please ', 'thanks ', '1 May ', 'May 1 ', 'May 2024 ', '1.5.', '2024-05-', '3rd of ', 'newsletter ', 'newsletter "', '"a" newsletter',
  'second account ', 'account 1', 'account number ', 'everything ', 'delete my account ', 'delete everything and ', 'stop the mails, ',
  'z.b. ', '1) a\n', '- a\n', '{"a":', '${', '<a ', '\\', '\u2028', '\r', `${'x'.repeat(63)}@`, `${'ab'.repeat(32)} `,
]; // biome-ignore format: a table

/** Texts of ten thousand characters that would keep a pattern busy which looks twice at the same place. */
export const bombs = (length: number): [string, string][] =>
  PIECES.flatMap((piece): [string, string][] => {
    const long = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    return [
      [JSON.stringify(piece), long],
      [`${JSON.stringify(piece)}, then something else`, `${long.slice(1)}\u0001`],
      [`a word, then ${JSON.stringify(piece)}`, `change my address to ${long}`.slice(0, length)],
    ];
  });
