import { PHRASES } from './allPhrases.ts';

/** Removes the words around a value: "it should be Müller, please" -> "Müller". */
export const withoutLeadIn = (text: string): string => {
  const leadIn = Object.values(PHRASES).find((phrases) => phrases.leadIn.test(text))?.leadIn;
  const rest = leadIn === undefined ? text : text.replace(leadIn, '');
  return rest
    .replace(
      /,? {1,3}(?:please|pls|thanks|thank you|bitte|danke|merci|svp|s'il vous pla[iî]t|per favore|grazie|por favor|gracias)[.!]?$/iu,
      '',
    )
    .trim();
};
