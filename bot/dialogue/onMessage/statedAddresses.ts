import { meantOf, takesBack } from '../phrases/aroundAddress.ts';

/** Where each address stands; one that was spelled out stands nowhere as it reads. */
const placesOf = (text: string, addresses: readonly string[]): { at: number; end: number }[] => {
  const typed = text.toLowerCase();
  return addresses.flatMap((address) => {
    const at = typed.lastIndexOf(address.toLowerCase());
    return at === -1 ? [] : [{ at, end: at + address.length }];
  });
};

/** The addresses that are left when somebody has corrected themselves: "a@..., no, sorry, b@..." names one. */
export const statedAddresses = (text: string, addresses: readonly string[]): string[] => {
  const places = placesOf(text, addresses);
  const last = addresses.at(-1);
  if (last === undefined || places.length !== addresses.length) return [...addresses];
  if (takesBack(text.slice(places.at(-1)!.end))) return [];
  const [first, second, ...more] = places;
  if (first === undefined || second === undefined || more.length > 0) return [...addresses];
  const meant = meantOf(text.slice(first.end, second.at));
  if (meant === undefined) return [...addresses];
  return meant === 'first' ? addresses.slice(0, 1) : addresses.slice(1);
};
