import { type Html, html } from './html.ts';

/** A clause as paragraphs and "- " lists, with mail addresses as links. Everything else is shown as it is written. */
export const prose = (text: string): Html[] =>
  text.split(/\n{2,}/).map((block) => {
    const lines = block.split('\n');
    return lines.every((line) => line.startsWith('- '))
      ? html`<ul>${lines.map((line) => html`<li>${linked(line.slice(2))}</li>`)}</ul>`
      : html`<p>${linked(lines.join(' '))}</p>`;
  });

const ADDRESS = /([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,9})/;

const linked = (text: string): (string | Html)[] =>
  text.split(ADDRESS).map((part) => (ADDRESS.test(part) ? html`<a href="mailto:${part}">${part}</a>` : part));
