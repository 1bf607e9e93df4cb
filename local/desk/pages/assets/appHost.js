// The host of an app in a frame, as the Zendesk Apps Framework speaks: what Zendesk's own page does for an agent.
(() => {
  const frame = document.querySelector('iframe[data-app]');
  if (!frame) return;
  const { appOrigin, context, values } = JSON.parse(frame.dataset.app);

  const say = (message) => frame.contentWindow.postMessage(JSON.stringify(message), appOrigin);

  const ACTIONS = {
    resize: ({ height } = {}) => {
      if (typeof height === 'string' && /^\d{1,4}px$/.test(height)) frame.style.height = height;
    },
    routeTo: (what, id) => {
      if (what === 'ticket' && /^\d+$/.test(String(id))) location.assign(`/tickets/${id}`);
    },
    notify: () => {},
  };

  const answers = {
    get: (paths) => {
      const result = { errors: {} };
      for (const path of paths) {
        if (path in values) result[path] = values[path];
        else result.errors[path] = { message: `No such Api: ${path}`, name: 'TypeError' };
      }
      return result;
    },
    set: (given) => ({ errors: {}, ...given }),
    invoke: (calls) => {
      const result = { errors: {} };
      for (const [name, given] of Object.entries(calls)) {
        if (Object.hasOwn(ACTIONS, name)) result[name] = ACTIONS[name](...given) ?? null;
        else result.errors[name] = { message: `No such Api: ${name}`, name: 'TypeError' };
      }
      return result;
    },
  };

  /** `client.request`: a call that the host makes in the name of the agent, to its own API alone. */
  const request = async (key, options) => {
    const url = new URL(options?.url ?? '', location.href);
    if (url.origin !== location.origin) {
      say({ key: `zaf.${key}.fail`, message: { responseArgs: [{ status: 0, statusText: 'error' }] } });
      return;
    }
    const response = await fetch(url, { method: options.type ?? 'GET' });
    const text = await response.text();
    const outcome = response.ok ? 'done' : 'fail';
    const body = response.ok ? JSON.parse(text) : { status: response.status, responseText: text };
    say({ key: `zaf.${key}.${outcome}`, message: { responseArgs: [body] } });
  };

  addEventListener('message', (event) => {
    if (event.source !== frame.contentWindow || event.origin !== appOrigin) return;
    let message;
    try {
      message = JSON.parse(event.data);
    } catch {
      return;
    }
    const { id, key, request: what, params } = message;
    if (key === 'iframe.handshake') say({ key: 'zaf.app.registered', message: { metadata: {}, context } });
    else if (Object.hasOwn(answers, what ?? '')) say({ id, result: answers[what](params) });
    else if (typeof key === 'string' && key.startsWith('request:')) void request(key, message.message);
  });

  document.querySelector('form[data-app-form]').submit();
})();
