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

  // What the server last said of each live part, before its times were made readable.
  const said = new Map();
  const liveParts = (root) => [...root.querySelectorAll('[data-live][id]')];
  const isBusy = (part) =>
    part.contains(document.activeElement) ||
    [...part.querySelectorAll('form')].some((form) => form.dataset.touched);

  const refresh = async () => {
    if (document.hidden) return;
    const response = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!response.ok || response.redirected) return;
    const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
    for (const part of liveParts(document)) {
      const next = fresh.getElementById(part.id);
      if (!next || next.innerHTML === said.get(part.id) || isBusy(part)) continue;
      said.set(part.id, next.innerHTML);
      part.replaceChildren(...next.childNodes);
      showTimes(part);
    }
  };

  for (const part of liveParts(document)) said.set(part.id, part.innerHTML);
  showTimes(document);
  document.addEventListener('input', (event) => {
    const form = event.target.closest('form');
    if (form) form.dataset.touched = 'yes';
  });
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
  document.querySelector('[data-composer] textarea')?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      const form = event.target.form;
      form.requestSubmit(form.querySelector('button[name=act]'));
    }
  });
  if (location.search.includes('done=')) history.replaceState(null, '', location.pathname);
  if (liveParts(document).length > 0) setInterval(() => refresh().catch(() => {}), 3000);
  setInterval(() => showTimes(document), 30000);
})();
