import type { ComponentChildren } from 'preact';
import type { AppRow, DueDate, Rows } from '../../../../domain/agentApp.ts';

export const Section = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="part">
    <h2>{title}</h2>
    {children}
  </section>
);

export const RowList = ({ rows }: { rows: Rows }) => (
  <dl class="rows">
    {rows.map(([label, text]) => (
      <div key={label + text}>
        <dt>{label}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

const TONE_TAGS: Record<DueDate['tone'], string> = {
  calm: 'c-tag--green',
  soon: 'c-tag--yellow',
  late: 'c-tag--red',
  ended: 'c-tag--grey',
};

export const DueTag = ({ due }: { due: DueDate }) => (
  <span class={`c-tag c-tag--sm ${TONE_TAGS[due.tone]}`}>
    <span>{due.left}</span>
  </span>
);

export const StateTag = ({ row }: { row: Pick<AppRow, 'state' | 'stateTitle'> }) => {
  const asks = row.state === 'needs_attention' || row.state === 'awaiting_decision';
  return (
    <span class={`c-tag c-tag--sm ${asks ? 'asks' : 'goes-on'}`}>
      <span>{row.stateTitle}</span>
    </span>
  );
};
