/** The first part of a multipart body under the given name; `undefined` where there is none. */
export const partNamed = (body: Buffer, contentType: string, name: string): Buffer | undefined => {
  const boundary = /boundary="?([^";]+)"?/i.exec(contentType)?.[1];
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`--${boundary}`);
  for (let at = body.indexOf(mark); at >= 0; at = body.indexOf(mark, at + mark.length)) {
    const start = body.indexOf('\r\n\r\n', at);
    const end = body.indexOf(Buffer.from(`\r\n--${boundary}`), at + mark.length);
    if (start < 0 || end < 0) return undefined;
    if (body.toString('utf8', at, start).includes(`name="${name}"`)) return body.subarray(start + 4, end);
  }
  return undefined;
};
