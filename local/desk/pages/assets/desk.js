// Makes the pages a little livelier; everything works without it.
(() => {
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
  const units = [
    ['day', 86400],
    ['hour', 3600],
    ['minute', 60],
  ];

  const showTimes = (root) => {
    for (const element of root.querySelectorAll('time[datetime]')) {
      const at = new Date(element.getAttribute('datetime'));
      const age = (at.getTime() - Date.now()) / 1000;
      const unit = units.find(([, seconds]) => Math.abs(age) >= seconds);
      const near = Math.abs(age) < 7 * 86400;
      element.title = at.toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
      if (near) element.textContent = unit ? relative.format(Math.round(age / unit[1]), unit[0]) : 'just now';
      else
        element.textContent = at.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'short',
          year: 'numeric',
        });
    }
  };

  const main = document.querySelector('main');
  const liveAt = main.dataset.liveAt;
  const conversation = document.getElementById('conversation');
  const liveParts = (root) => [...root.querySelectorAll('[data-live][id]')];
  // What the server last said of each live part and of each comment, before its times were made readable.
  const said = new Map();
  const remember = (root) => {
    for (const one of root.querySelectorAll('[data-live][id], [data-live] > [id]'))
      said.set(one.id, one.innerHTML);
  };

  const isChanged = (control) =>
    control.tagName === 'SELECT'
      ? [...control.options].some((option) => option.selected !== option.defaultSelected)
      : control.type !== 'hidden' && control.value !== control.defaultValue;
  const isBusy = (part) =>
    'unsaved' in part.dataset ||
    (part !== conversation && part.contains(document.activeElement)) ||
    [...part.querySelectorAll('input, select, textarea')].some(isChanged);

  // Offered to whoever reads further up: nobody is taken away from what they read.
  const newer = document.createElement('button');
  newer.className = 'newer';
  const announce = (comments, inSight) => {
    const labels = comments.map((one) => one.getAttribute('aria-label')).filter(Boolean);
    if (labels.length === 0) return;
    document.getElementById('news').textContent = `New: ${labels.join(', ')}`;
    newer.textContent = `New below: ${labels.at(-1)}`;
    if (!inSight) conversation.after(newer);
  };

  /** Takes over what is new and leaves the elements that stayed as they are, so that nobody loses their place. */
  const replace = (part, next) => {
    const open = [...part.querySelectorAll('details[open][id]')].map((one) => one.id);
    const added = [];
    const children = [...next.childNodes].map((child) => {
      const known = child.id && document.getElementById(child.id);
      if (known && said.get(child.id) === child.innerHTML) return known;
      if (child.id) {
        said.set(child.id, child.innerHTML);
        if (!known) added.push(child);
      }
      showTimes(child.querySelectorAll ? child : next);
      return child;
    });
    part.replaceChildren(...children);
    for (const id of open) document.getElementById(id)?.setAttribute('open', '');
    return added;
  };

  const isAtEnd = () => conversation.scrollHeight - conversation.scrollTop - conversation.clientHeight < 40;
  /** To where the last comment begins, however long it is. */
  const toEnd = () => {
    const last = conversation.lastElementChild;
    if (last) conversation.scrollTop = last.offsetTop - conversation.offsetTop - 16;
    newer.remove();
  };
  newer.addEventListener('click', () => {
    toEnd();
    conversation.focus({ preventScroll: true });
  });

  let etag;
  const refresh = async () => {
    if (document.hidden) return;
    const headers = { accept: 'text/html', ...(etag && { 'if-none-match': etag }) };
    const response = await fetch(liveAt, { headers });
    if (!response.ok || response.redirected) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    let skipped = false;
    for (const part of liveParts(document)) {
      const next = fresh.getElementById(part.id);
      if (!next || next.innerHTML === said.get(part.id)) continue;
      if (isBusy(part)) {
        skipped = true;
        continue;
      }
      const follow = part === conversation && isAtEnd();
      said.set(part.id, next.innerHTML);
      const added = replace(part, next);
      if (part === conversation) announce(added, follow);
      if (follow) toEnd();
    }
    // A part in which somebody works is looked at again the next time.
    etag = skipped ? undefined : response.headers.get('etag');
  };

  remember(document);
  showTimes(document);
  if (conversation) toEnd();
  document.querySelector('.views [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });

  document.addEventListener('submit', (event) => {
    const { submitter, target } = event;
    // After this event, so that the pressed button still counts as part of what is sent.
    setTimeout(() => {
      for (const button of target.querySelectorAll('button')) button.disabled = true;
      submitter?.classList.add('sending');
    });
  });
  // A page that comes back from the history has its buttons again.
  addEventListener('pageshow', () => {
    for (const button of document.querySelectorAll('button:disabled')) button.disabled = false;
  });

  // A menu closes when one turns away from it.
  const closeMenus = (except) => {
    for (const menu of document.querySelectorAll('details.menu[open]'))
      if (!except || !menu.contains(except)) menu.open = false;
  };
  document.addEventListener('click', (event) => closeMenus(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const menu = document.querySelector('details.menu[open]');
    closeMenus();
    menu?.querySelector('summary').focus();
  });
  document.querySelector('[data-composer] textarea')?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.form;
      form.requestSubmit(form.querySelector('.submit button'));
    }
  });
  // What a form answered is no place to come back to, and what was done is said once.
  if (liveAt && location.pathname + location.search !== liveAt) history.replaceState(null, '', liveAt);
  if (liveAt) setInterval(() => refresh().catch(() => {}), 3000);
  setInterval(() => showTimes(document), 30000);
})();
