/** 13 to 19 digits, as cards are written: in one piece, or in groups. */
const CARD = /(?<![\d.,-])\d(?:[ -]?\d){12,18}(?![\d])/g;

/** Luhn's check: ISO/IEC 7812-1, annex B. */
const passesLuhn = (digits: string): boolean => {
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const doubled = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

/** Card data is never kept: all but the last four digits go before anything reads or writes the text. */
export const maskCardNumbers = (text: string): string =>
  text.replace(CARD, (written) => {
    const digits = written.replace(/[ -]/g, '');
    return passesLuhn(digits) ? `•••• ${digits.slice(-4)}` : written;
  });
