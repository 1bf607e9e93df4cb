const HEX = /^#[0-9a-f]{6}$/i;
const FALLBACK = '#2f5d8a';

const channel = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};

const luminance = (hex: string): number =>
  0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);

/** The company's colour, and black or white for text on it, whichever can be read better (WCAG contrast). */
export const brandColours = (colour: string | undefined): { colour: string; onColour: string } => {
  const valid = colour !== undefined && HEX.test(colour) ? colour : FALLBACK;
  const light = luminance(valid);
  const white = 1.05 / (light + 0.05);
  const black = (light + 0.05) / 0.05;
  return { colour: valid, onColour: white >= black ? '#ffffff' : '#000000' };
};
