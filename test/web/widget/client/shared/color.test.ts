import { expect, test } from 'vitest';
import { hexColor, inkOn } from '../../../../../web/widget/client/shared/color.ts';

const luminance = (hex: string): number => {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
};
const contrast = (one: string, other: string): number => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
};

test('ink on any colour of a company can be read: a contrast of 4.5 at least', () => {
  for (let red = 0; red < 256; red += 15) {
    for (let green = 0; green < 256; green += 15) {
      for (let blue = 0; blue < 256; blue += 15) {
        const color = `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
        const ink = inkOn(color) === '#fff' ? '#ffffff' : '#000000';
        expect(contrast(color, ink), color).toBeGreaterThanOrEqual(4.5);
      }
    }
  }
});

test('only #rrggbb is a colour', () => {
  expect(hexColor('#1F5c4d', 'none')).toBe('#1F5c4d');
  for (const value of ['red', '#fff', '#1f5c4d;background:url(x)', '1f5c4d', '', undefined, '#1f5c4dff']) {
    expect(hexColor(value, 'none')).toBe('none');
  }
});
