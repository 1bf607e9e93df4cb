import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const NEAR = 60;

/**
 * Keeps a scrolling list at its end while the reader is there, and shows a long answer from its beginning. Someone who
 * scrolled up to read is left where they are, unless they just said something themselves.
 */
export const useStickToEnd = (count: number, ownCount: number, extra: unknown) => {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const before = useRef({ count: 0, ownCount: 0 });

  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const { count: earlier, ownCount: earlierOwn } = before.current;
    before.current = { count, ownCount };
    if (ownCount > earlierOwn) atEnd.current = true;
    if (!atEnd.current) return;
    const end = element.scrollHeight - element.clientHeight;
    const firstNew = element.querySelectorAll<HTMLElement>('.message')[earlier];
    const top = earlier > 0 && count > earlier && firstNew ? firstNew.offsetTop - 16 : end;
    element.scrollTop = Math.min(end, Math.max(top, element.scrollTop));
  }, [count, ownCount, extra]);

  useEffect(() => {
    const element = log.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) element.scrollTop = element.scrollHeight;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const onScroll = (): void => {
    const element = log.current;
    if (element) atEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop < NEAR;
  };
  return { log, onScroll };
};
