import { useState } from 'preact/hooks';
import type { TimelineEntry } from '../../../../domain/agentApp.ts';
import { Section } from './small.tsx';

const SHOWN_AT_FIRST = 6;

const BY: Record<TimelineEntry['by'], string> = {
  customer: 'By the customer',
  product: 'By itself',
  agent: 'By an agent',
};

/** What has happened, the newest first. What the customer was told stands out. */
export const Timeline = ({ entries }: { entries: readonly TimelineEntry[] }) => {
  const [all, setAll] = useState(false);
  const newest = entries.toReversed();
  const shown = all ? newest : newest.slice(0, SHOWN_AT_FIRST);
  return (
    <Section title="What has happened">
      <ol class="timeline">
        {shown.map(({ at, when, by, text, told }) => (
          <li key={at + text} class={`${by}${told ? ' told' : ''}`}>
            <time dateTime={at}>{when}</time>
            {told ? <b class="label">Customer told</b> : <span class="hidden">{BY[by]}: </span>}
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {newest.length > SHOWN_AT_FIRST && (
        <button type="button" class="c-btn c-btn--sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? 'Show the latest only' : `Show all ${newest.length}`}
        </button>
      )}
    </Section>
  );
};
