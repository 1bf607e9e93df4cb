import { expect, it } from 'vitest';
import { maskAddress } from '../../../privacy/identity/maskAddress.ts';

it.each([
  ['julia@example.org', 'j***@example.org'],
  ['j@example.org', 'j***@example.org'],
  ['"a@b"@example.org', '"***@example.org'],
  ['🦩bird@example.org', '🦩***@example.org'],
  ['@example.org', '***'],
  ['julia', '***'],
  ['', '***'],
])('%s is shown as %s', (address, masked) => {
  expect(maskAddress(address)).toBe(masked);
});
