import type { WidgetTexts } from '../../../../../wording/widget/widgetTexts.ts';
import type { Card } from '../cards.ts';
import { FileCard } from './fileCard.tsx';
import { OutLink } from './richTextView.tsx';

/** A confirmation in rows, a clause of the policy word for word, or a file. */
export const CardView = (props: {
  card: Card;
  texts: WidgetTexts;
  onFetch: (path: string) => Promise<Blob>;
}) => {
  const { card, texts, onFetch } = props;
  if (card.type === 'file') return <FileCard card={card} texts={texts} onFetch={onFetch} />;
  return card.type === 'summary' ? (
    <section class="card summary">
      <h2 dir="auto">{card.title}</h2>
      <dl>
        {card.rows.map((row) => (
          <div>
            <dt dir="auto">{row.label}</dt>
            <dd dir="auto">{row.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  ) : (
    <figure class="card quote">
      <blockquote dir="auto">
        <p>{card.text}</p>
      </blockquote>
      <figcaption>
        {texts.quoteFrom}{' '}
        {card.href ? <OutLink href={card.href} label={card.source} texts={texts} /> : card.source}
      </figcaption>
    </figure>
  );
};
