/** The left-hand side: one row for each email. Whatever an email says is set as text, never as HTML. */
const $ = (id) => document.getElementById(id);

const timeOfDay = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const shortDay = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' });

const when = (iso) => {
  const date = new Date(iso);
  return date.toDateString() === new Date().toDateString() ? timeOfDay.format(date) : shortDay.format(date);
};

const hue = (text) => [...text].reduce((sum, sign) => (sum * 31 + sign.codePointAt(0)) % 360, 7);

const piece = (name, text) => {
  const span = document.createElement('span');
  span.className = name;
  span.textContent = text;
  return span;
};

const recipient = (mail) => [...mail.To, ...mail.Cc, ...mail.Bcc][0]?.Address ?? 'nobody';

const rowFor = (mail) => {
  const item = document.createElement('li');
  const row = document.createElement('a');
  row.className = 'row';
  row.href = `#${mail.ID}`;
  row.dataset.id = mail.ID;
  const address = recipient(mail);
  const face = piece('face', [...address][0]?.toUpperCase() ?? '?');
  face.style.setProperty('--hue', String(hue(address)));
  face.setAttribute('aria-hidden', 'true');
  const clip = mail.Attachments > 0 ? ` · ${mail.Attachments} attached` : '';
  row.append(
    face,
    piece('who', address),
    piece('time', when(mail.Created)),
    piece('what', mail.Subject || '(no subject)'),
    piece('begin', `${mail.Snippet}${clip}`),
  );
  item.append(row);
  return item;
};

const rows = new Map();

/** Shows these mails; rows that are there already stay, so that scrolling and focus are kept. */
export const showList = ({ messages, messages_count: matching, total, unread }, query) => {
  const list = $('list');
  const wanted = new Set(messages.map((mail) => mail.ID));
  for (const [id, row] of rows) {
    if (!wanted.has(id)) {
      row.remove();
      rows.delete(id);
    }
  }
  messages.forEach((mail, index) => {
    const row = rows.get(mail.ID) ?? rowFor(mail);
    rows.set(mail.ID, row);
    row.firstChild.classList.toggle('new', !mail.Read);
    if (list.children[index] !== row) list.insertBefore(row, list.children[index] ?? null);
  });
  $('count').textContent = `${total} ${total === 1 ? 'mail' : 'mails'}${unread > 0 ? `, ${unread} new` : ''}`;
  document.title = unread > 0 ? `(${unread}) Local inbox` : 'Local inbox';
  $('older').hidden = messages.length >= matching || messages.length >= 1000;
  $('empty').hidden = messages.length > 0;
  $('empty').textContent = query
    ? 'No mail matches this search.'
    : 'No mail yet. Whatever the product sends arrives here, without reloading.';
  $('remove-all').disabled = total === 0;
};

export const markChosen = (id) => {
  for (const [each, row] of rows) {
    if (each === id) row.firstChild.setAttribute('aria-current', 'true');
    else row.firstChild.removeAttribute('aria-current');
  }
};
