/** `julia@example.org` -> `j***@example.org`: enough for its owner to know it, too little for anybody else. */
export const maskAddress = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${[...address][0]}***${address.slice(at)}`;
};
