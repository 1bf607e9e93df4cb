import { useState } from 'preact/hooks';
import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { Card } from '../cards.ts';
import { FileIcon } from './icons.tsx';

const KIBIBYTE = 1_024;

/** "84 KB", "1.2 MB": as people read it. */
export const sizeOf = (bytes: number): string =>
  bytes < KIBIBYTE * KIBIBYTE
    ? `${Math.max(1, Math.round(bytes / KIBIBYTE))} KB`
    : `${(bytes / KIBIBYTE / KIBIBYTE).toFixed(1)} MB`;

/** A file that a person sent. It is fetched with this conversation's own right to it, so it is no link. */
export const FileCard = (props: {
  card: Card & { type: 'file' };
  texts: WidgetTexts;
  onFetch: (path: string) => Promise<Blob>;
}) => {
  const { card, texts } = props;
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const fetchIt = async (): Promise<void> => {
    setState('busy');
    try {
      keep(await props.onFetch(card.path), card.name);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <div class="card file">
      <button type="button" disabled={state === 'busy'} onClick={() => void fetchIt()}>
        <FileIcon />
        <span>
          <span class="unseen">{texts.download} </span>
          <b dir="auto">{card.name}</b>
          {card.size !== undefined && <small>{sizeOf(card.size)}</small>}
        </span>
      </button>
      {state === 'failed' && (
        <span class="failure" role="status">
          {texts.downloadFailed}
        </span>
      )}
    </div>
  );
};

/** Hands it to the browser as a file to keep. */
const keep = (content: Blob, name: string): void => {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
