// What the workshop does better with a script; without it everything works by its buttons.
'use strict';

const words = JSON.parse(document.documentElement.querySelector('meta[name=planwerk-words]')?.content ?? '{}');
const say = (key, values = {}) => (words[key] ?? '').replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

/** The one place that tells listeners what has just happened. */
function live() {
  let line = document.querySelector('[data-live]');
  if (!line) {
    line = document.createElement('p');
    line.className = 'pw-hide';
    line.setAttribute('role', 'status');
    line.dataset.live = '';
    document.querySelector('main').append(line);
  }
  return line;
}

// ---- What was typed stays, whatever happens to the session: kept in this window by address and form. ----

const PAUSE = 4000;

function keyOf(form) {
  const place = new URL(location.href);
  place.hash = '';
  const own = form.elements.namedItem('block')?.value ?? [...document.forms].indexOf(form);
  return `planwerk:${place.pathname}${place.search}:${own}`;
}

function typed(form) {
  const values = [];
  for (const control of form.elements) {
    if (!control.name || control.type === 'hidden' || control.type === 'submit') continue;
    if ((control.type === 'checkbox' || control.type === 'radio') && !control.checked) continue;
    values.push([control.name, control.value]);
  }
  return JSON.stringify(values);
}

function fill(form, kept) {
  const values = JSON.parse(kept);
  for (const control of form.elements) {
    if (!control.name || control.type === 'hidden' || control.type === 'submit') continue;
    const own = values.filter(([name]) => name === control.name).map(([, value]) => value);
    if (control.type === 'checkbox' || control.type === 'radio') control.checked = own.includes(control.value);
    else if (own.length) control.value = own[0];
  }
  form.dispatchEvent(new CustomEvent('planwerk-filled'));
}

function keep(form, value) {
  try {
    if (value === null) sessionStorage.removeItem(keyOf(form));
    else sessionStorage.setItem(keyOf(form), value);
  } catch { /* A full or forbidden store: the server still keeps what is saved. */ }
}

/** What the server has said to be done needs no keeping, on whichever page it says so. */
function dropSent() {
  const sent = sessionStorage.getItem('planwerk-sent');
  sessionStorage.removeItem('planwerk-sent');
  if (sent && document.querySelector('.pw-notice[role=status]')) sessionStorage.removeItem(sent);
}

function offerKept(form, first, status) {
  let kept = null;
  try { kept = sessionStorage.getItem(keyOf(form)); } catch { return; }
  if (!kept || kept === first) {
    keep(form, null);
    return;
  }
  const offer = document.createElement('div');
  offer.className = 'pw-hint';
  offer.setAttribute('role', 'status');
  const text = document.createElement('p');
  text.textContent = say('kept');
  const take = Object.assign(document.createElement('button'), { type: 'button', className: 'pw-linkbtn', textContent: say('take') });
  const drop = Object.assign(document.createElement('button'), { type: 'button', className: 'pw-linkbtn', textContent: say('drop') });
  take.addEventListener('click', () => { fill(form, kept); offer.remove(); form.dispatchEvent(new Event('input')); });
  drop.addEventListener('click', () => { keep(form, null); offer.remove(); status.textContent = ''; });
  const acts = document.createElement('p');
  acts.className = 'pw-block__tools';
  acts.append(take, drop);
  offer.append(text, acts);
  form.prepend(offer);
}

function watch(form, saves) {
  const status = document.createElement('p');
  status.className = 'pw-saved';
  status.setAttribute('role', 'status');
  form.append(status);
  const first = typed(form);
  let saved = first;
  let timer = 0;
  let sending = false;
  let stopped = !saves;
  offerKept(form, first, status);

  async function save() {
    const now = typed(form);
    if (stopped || sending || now === saved) return;
    sending = true;
    const body = new FormData(form);
    body.set('do', 'autosave');
    body.delete('_once');
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(body), redirect: 'manual', headers: { Accept: 'text/html' } });
      if (answer.status === 204) {
        saved = now;
        form.elements.namedItem('version').value = answer.headers.get('Planwerk-Version');
        if (typed(form) === now) keep(form, null);
        const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });
        status.textContent = say('saved', { time });
      } else if (answer.status === 409) {
        stopped = true;
        status.textContent = say('overtaken');
      } else if (answer.status === 422) {
        status.textContent = say('incomplete');
      } else {
        status.textContent = say('signedOut');
      }
    } catch {
      status.textContent = say('offline');
    } finally {
      sending = false;
    }
    if (typed(form) !== now) later();
  }

  function later() {
    clearTimeout(timer);
    if (saves) timer = setTimeout(save, PAUSE);
  }

  form.addEventListener('input', () => {
    keep(form, typed(form));
    later();
  });
  // The button that was pressed wins: nothing is sent behind it.
  form.addEventListener('submit', () => {
    stopped = true;
    clearTimeout(timer);
    sessionStorage.setItem('planwerk-sent', keyOf(form));
  });
  addEventListener('online', () => { if (typed(form) !== saved) save(); });
}

// ---- A text as it will be read while it is written. The server cleans what comes, whatever happens here. ----

const INLINE = { B: 'strong', STRONG: 'strong', I: 'em', EM: 'em', A: 'a', SUP: 'sup', SUB: 'sub', Q: 'q', ABBR: 'abbr', BR: 'br' };
const BLOCK = { P: 'p', DIV: 'p', UL: 'ul', OL: 'ol', LI: 'li', H1: 'h2', H2: 'h2', H3: 'h3', H4: 'h4', BLOCKQUOTE: 'blockquote',
  TABLE: 'table', CAPTION: 'caption', THEAD: 'thead', TBODY: 'tbody', TR: 'tr', TH: 'th', TD: 'td' };
const SILENT = /^(SCRIPT|STYLE|HEAD|TITLE|META|LINK|TEMPLATE|IFRAME|OBJECT|EMBED|SVG|MATH|SELECT|TEXTAREA|BUTTON|INPUT)$/i;

/** Written anew from an allow-list; what is not on it leaves its text. */
function clean(from, into) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) into.append(node.data);
    else if (node.nodeType === Node.ELEMENT_NODE && !SILENT.test(node.tagName)) {
      const tag = INLINE[node.tagName] ?? BLOCK[node.tagName];
      if (!tag) { clean(node, into); continue; }
      const copy = document.createElement(tag);
      if (tag === 'a' && /^(https?:|mailto:|tel:)/i.test(node.getAttribute('href') ?? '')) copy.setAttribute('href', node.getAttribute('href'));
      if (tag === 'abbr' && node.title) copy.title = node.title;
      for (const name of ['lang', 'dir']) if (/^(p|q|em)$/.test(tag) && node.hasAttribute(name)) copy.setAttribute(name, node.getAttribute(name));
      clean(node, copy);
      into.append(copy);
    }
  }
  return into;
}

function parsed(html) {
  // A document that is parsed but never shown runs nothing.
  return clean(new DOMParser().parseFromString(html, 'text/html').body, document.createElement('div'));
}

function rich(box) {
  const form = box.querySelector('form');
  const plain = form.elements.namedItem(box.dataset.rich);
  const source = box.querySelector('[data-html]');
  if (!plain || !source) return;
  const label = form.querySelector(`label[for="${plain.id}"]`);
  const hint = document.getElementById(`${plain.id}-hint`);
  const page = document.createElement('div');
  page.className = 'pw-rich';
  page.contentEditable = 'true';
  page.setAttribute('role', 'textbox');
  page.setAttribute('aria-multiline', 'true');
  label.id ||= `${plain.id}-label`;
  page.setAttribute('aria-labelledby', label.id);
  page.append(...parsed(source.innerHTML).childNodes);
  if (!page.firstChild) page.append(document.createElement(form.elements.namedItem('kind')?.value === 'LIST' ? 'ul' : 'p'));
  if (page.firstChild.tagName === 'UL' && !page.firstChild.firstChild) page.firstChild.append(document.createElement('li'));
  const ordered = form.elements.namedItem('ordered');
  if (ordered) ordered.closest('div').hidden = true;
  if (hint) hint.textContent = say('pasteHint');
  if (hint) page.setAttribute('aria-describedby', hint.id);
  plain.hidden = true;
  plain.removeAttribute('aria-describedby');

  const bar = document.createElement('div');
  bar.className = 'pw-format';
  bar.setAttribute('role', 'group');
  bar.setAttribute('aria-label', say('format'));
  const button = (key, act, state) => {
    const made = Object.assign(document.createElement('button'), { type: 'button', textContent: say(key) });
    if (state) made.setAttribute('aria-pressed', 'false');
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', () => { page.focus(); act(); changed(); });
    bar.append(made);
    return made;
  };
  const run = (command, value) => document.execCommand(command, false, value);
  const states = [['bold', button('bold', () => run('bold'), true)], ['italic', button('italic', () => run('italic'), true)]];
  button('list', () => run('insertUnorderedList'));
  button('link', link);
  plain.before(bar, page);
  run('defaultParagraphSeparator', 'p');

  function link() {
    const selection = getSelection();
    if (!selection.rangeCount) return;
    const range = selection.getRangeAt(0).cloneRange();
    if (form.querySelector('.pw-linkbox')) return;
    const ask = document.createElement('p');
    ask.className = 'pw-linkbox kern-form-input';
    const name = Object.assign(document.createElement('label'), { htmlFor: 'verweis', textContent: say('linkTo'), className: 'kern-label' });
    const field = Object.assign(document.createElement('input'), { type: 'url', id: 'verweis', className: 'kern-form-input__input' });
    const done = Object.assign(document.createElement('button'), { type: 'button', className: 'pw-linkbtn', textContent: say('link') });
    const finish = () => {
      ask.remove();
      page.focus();
      selection.removeAllRanges();
      selection.addRange(range);
      if (/^(https?:|mailto:|tel:)/i.test(field.value.trim())) run('createLink', field.value.trim());
      else if (!field.value.trim()) run('unlink');
      changed();
    };
    done.addEventListener('click', finish);
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') { event.preventDefault(); finish(); }
      if (event.key === 'Escape') { event.stopPropagation(); ask.remove(); page.focus(); }
    });
    ask.append(name, field, done);
    bar.after(ask);
    field.focus();
  }

  function changed() {
    const content = parsed(page.innerHTML);
    plain.value = content.textContent.trim() ? `<div>${content.innerHTML}</div>` : '';
    form.dispatchEvent(new Event('input'));
  }

  page.addEventListener('input', changed);
  page.addEventListener('paste', (event) => {
    event.preventDefault();
    const data = event.clipboardData;
    const html = data.getData('text/html');
    if (html) run('insertHTML', parsed(html).innerHTML);
    else run('insertText', data.getData('text/plain'));
    live().textContent = say('pasted');
    changed();
  });
  document.addEventListener('selectionchange', () => {
    if (!page.contains(getSelection().anchorNode)) return;
    for (const [command, made] of states) made.setAttribute('aria-pressed', String(document.queryCommandState(command)));
  });
  form.addEventListener('planwerk-filled', () => {
    if (plain.value.startsWith('<')) page.replaceChildren(...parsed(plain.value).childNodes);
  });
  page.focus({ preventScroll: true });
  // The address leads to the block, and the browser goes there once everything has come.
  if (document.readyState !== 'complete') addEventListener('load', () => page.focus({ preventScroll: true }), { once: true });
}

// ---- Blocks by keyboard ----

function blocks(box) {
  box.querySelector('[data-keys]')?.removeAttribute('hidden');
  const moved = sessionStorage.getItem('planwerk-moved');
  if (moved) {
    sessionStorage.removeItem('planwerk-moved');
    const { id, from } = JSON.parse(moved);
    const item = document.getElementById(`b-${id}`);
    const to = [...box.querySelectorAll('.pw-block')].indexOf(item) + 1;
    item?.querySelector('[data-open]')?.focus();
    setTimeout(() => { live().textContent = say('moved', { from, to }); }, 100);
  }
  box.addEventListener('keydown', (event) => {
    const item = event.target.closest('.pw-block');
    if (!item) return;
    const writing = event.target.closest('[contenteditable], textarea, input, select');
    if (event.key === 'Escape') {
      item.querySelector('[data-close] a')?.click();
    } else if (event.altKey && !writing && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const act = item.querySelector(event.key === 'ArrowUp' ? '[data-up] button' : '[data-down] button');
      event.preventDefault();
      if (!act) return;
      sessionStorage.setItem('planwerk-moved', JSON.stringify({ id: item.dataset.block, from: [...box.querySelectorAll('.pw-block')].indexOf(item) + 1 }));
      act.click();
    } else if (event.altKey && event.key === 'Enter') {
      const insert = item.querySelector('.pw-insert');
      if (!insert) return;
      event.preventDefault();
      insert.open = true;
      insert.querySelector('a').focus();
    }
  });
}

dropSent();
document.querySelectorAll('[data-rich]').forEach(rich);
document.querySelectorAll('[data-autosave]').forEach((box) => {
  const form = box.matches('form') ? box : box.querySelector('form');
  if (form) watch(form, box.dataset.autosave === 'true');
});
document.querySelectorAll('[data-blocks]').forEach(blocks);
