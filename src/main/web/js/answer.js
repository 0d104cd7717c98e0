// Saves what is typed to a question as it is typed; without it the buttons of the form do.
'use strict';

const PAUSE = 1500;

for (const form of document.querySelectorAll('form[data-answer]')) {
  const line = form.querySelector('[data-saved-line]');
  const typed = () => JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'seen' && name !== '_csrf'));
  let saved = typed();
  let timer = 0;
  let sending = false;
  let stopped = false;

  const save = async (last) => {
    const now = typed();
    if (stopped || sending || now === saved) return;
    sending = true;
    const body = new URLSearchParams(new FormData(form));
    body.set('do', 'auto');
    body.delete('_once');
    try {
      const answer = await fetch(form.action, { method: 'POST', body, redirect: 'manual', keepalive: last });
      if (answer.status === 204) {
        saved = now;
        form.elements.namedItem('seen').value = answer.headers.get('Planwerk-Seen');
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
        line.textContent = form.dataset.saved.replace('{time}', time);
      } else if (answer.status === 409) {
        stopped = true;
        line.textContent = form.dataset.overtaken;
      } else {
        line.textContent = form.dataset.offline;
      }
    } catch {
      line.textContent = form.dataset.offline;
    } finally {
      sending = false;
    }
    if (typed() !== now) later();
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(save, PAUSE, false);
  };

  form.addEventListener('input', later);
  // The button that was pressed wins: nothing is sent behind it.
  form.addEventListener('submit', () => {
    stopped = true;
    clearTimeout(timer);
  });
  addEventListener('online', () => save(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save(true);
  });
}
