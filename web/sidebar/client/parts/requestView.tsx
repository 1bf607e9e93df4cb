import type { AppAgent, AppRequest } from '../../../../domain/agentApp.ts';
import type { Api } from '../api.ts';
import { Choices } from './choices.tsx';
import { DueTag, RowList, Section, StateTag } from './small.tsx';
import { Timeline } from './timeline.tsx';
import { Who } from './who.tsx';

export interface RequestProps {
  api: Api;
  agent: AppAgent;
  request: AppRequest;
  /** Something was done: what is shown is read anew. */
  changed(): void;
  /** Shows another request in its place, where there is room for that. */
  open?: ((id: string) => void) | undefined;
}

/** All of a request: what it is, what can be done, and what has happened. */
export const RequestView = ({ api, agent, request, changed, open }: RequestProps) => (
  <article aria-labelledby="request-title">
    <header class="head">
      <p class="reference">{request.reference}</p>
      <h1 id="request-title">{request.kindTitle}</h1>
      <p class="tags">
        <StateTag row={request} /> <DueTag due={request.due} />
      </p>
      <p>{request.summary}</p>
    </header>
    {request.why.length > 0 && (
      <div class="why">
        <h2>Why it waits</h2>
        {request.why.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    )}
    <Who api={api} request={request} />
    {request.wish.length > 0 && (
      <Section title="What the customer wants">
        <RowList rows={request.wish} />
      </Section>
    )}
    <Choices key={request.id} api={api} agent={agent} request={request} changed={changed} />
    <Section title="Legal dates">
      <ul class="plain">
        {request.clocks.map(({ law, due }) => (
          <li key={law} class="clock">
            <span>
              <b>{due.day}</b>
              <small>{law}</small>
            </span>
            <DueTag due={due} />
          </li>
        ))}
      </ul>
    </Section>
    <Section title="How identity was established">
      {request.identity.length === 0 ? (
        <p class="quiet">Nothing shows yet who is asking.</p>
      ) : (
        <ul class="plain">
          {request.identity.map(({ words, when }) => (
            <li key={words + when}>
              {words}
              <small>{when}</small>
            </li>
          ))}
        </ul>
      )}
    </Section>
    <Sources request={request} />
    <Timeline entries={request.timeline} />
    <Others request={request} open={open} />
  </article>
);

const Sources = ({ request: { sources, trouble } }: Pick<RequestProps, 'request'>) =>
  sources.length === 0 && !trouble ? null : (
    <Section title="Where the data is">
      {trouble !== undefined && <p class="trouble refused">{trouble}</p>}
      <ul class="plain">
        {sources.map(({ name, state, words }) => (
          <li key={name} class={`source ${state}`}>
            <b>{name}</b>
            <small>{words}</small>
          </li>
        ))}
      </ul>
    </Section>
  );

const Others = ({ request: { others }, open }: Pick<RequestProps, 'request' | 'open'>) =>
  others.length === 0 ? null : (
    <Section title="Other requests of this person">
      <ul class="plain">
        {others.map((other) => (
          <li key={other.id} class="other">
            {open ? (
              <button type="button" class="link" onClick={() => open(other.id)}>
                {other.kindTitle} {other.reference}
              </button>
            ) : (
              <b>
                {other.kindTitle} {other.reference}
              </b>
            )}
            <small>
              {other.stateTitle}, received {other.received}
              {other.ticket !== undefined && `, ticket #${other.ticket}`}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
