// Makes a table of inputs a grid: arrows, F2, a block pasted from a spreadsheet, undo. Without it Tab and one button do.
const table = document.querySelector('table.pw-grid');
const status = document.getElementById('meldung');
const undo = [];
let editing = false;
let atFocus = '';

const rows = () => [...table.tBodies[0].rows];
const inputs = (row) => [...row.querySelectorAll('input:not([type=hidden])')];
const place = (input) => {
  const row = input.closest('tr');
  return [rows().indexOf(row), inputs(row).indexOf(input)];
};
const at = (row, column) => {
  const line = rows()[row];
  return line ? inputs(line)[column] : undefined;
};

function mark(input) {
  input.closest('td').classList.toggle('is-changed', input.value !== input.defaultValue);
}

function write(input, value) {
  const before = input.value;
  input.value = value;
  mark(input);
  return { input, before };
}

function go(row, column) {
  const input = at(row, column);
  if (!input) return false;
  editing = false;
  input.focus();
  return true;
}

/** The cells of a block as spreadsheets copy it: tabs between cells, quotes around those with line ends. */
function cells(text) {
  const block = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') { cell += '"'; i++; } else if (c === '"') quoted = false; else cell += c;
    } else if (c === '"' && cell === '') quoted = true;
    else if (c === '\t') { block.at(-1).push(cell); cell = ''; }
    else if (c === '\n') { block.at(-1).push(cell); block.push([]); cell = ''; }
    else if (c !== '\r') cell += c;
  }
  block.at(-1).push(cell);
  if (block.length > 1 && block.at(-1).length === 1 && block.at(-1)[0] === '') block.pop();
  return block;
}

/** One more empty row, named after the last one. */
function grow() {
  const last = rows().at(-1);
  const key = last.dataset.key;
  if (!key.startsWith('n') || Number(key.slice(1)) >= 60) return;
  const next = `n${Number(key.slice(1)) + 1}`;
  const line = rows().length + 1;
  const row = last.cloneNode(true);
  row.dataset.key = next;
  row.cells[0].firstChild.data = String(line);
  for (const cell of row.querySelectorAll('td')) {
    cell.classList.remove('is-changed', 'is-error');
    for (const more of [...cell.children].slice(1)) more.remove();
    const input = cell.firstElementChild;
    input.id = input.id.replace(`-${key}-`, `-${next}-`);
    input.name = input.name.replace(`.${key}.`, `.${next}.`);
    input.setAttribute('aria-label', input.getAttribute('aria-label').replace(/\d+/, String(line)));
    input.removeAttribute('aria-invalid');
    input.removeAttribute('aria-describedby');
    input.defaultValue = '';
    input.value = '';
    input.tabIndex = -1;
  }
  last.after(row);
  const blank = table.closest('form').elements.leer;
  if (blank) blank.value = next.slice(1);
}

function paste(event) {
  const text = event.clipboardData.getData('text/plain');
  if (!/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return;
  event.preventDefault();
  const [row, column] = place(event.target);
  const done = [];
  let rest = false;
  cells(text).forEach((line, down) => {
    if (!at(row + down, column)) grow();
    line.forEach((value, right) => {
      const input = at(row + down, column + right);
      if (!input || input.readOnly) rest = true;
      else done.push(write(input, value.replace(/\n/g, '; ').trim()));
    });
  });
  if (done.length) undo.push(done);
  atFocus = event.target.value;
  status.textContent = `${table.dataset.pasted} ${done.length}. ${rest ? table.dataset.rest : ''}`;
}

function keys(event) {
  const input = event.target;
  const [row, column] = place(input);
  const start = input.selectionStart === 0 && (input.selectionEnd === 0 || input.selectionEnd === input.value.length);
  const end = input.selectionEnd === input.value.length && (input.selectionStart === input.value.length || input.selectionStart === 0);
  if (event.key === 'F2') {
    editing = !editing;
    input.setSelectionRange(input.value.length, input.value.length);
  } else if (event.key === 'Escape') {
    input.value = atFocus;
    mark(input);
    editing = false;
  } else if (event.key === 'z' && (event.ctrlKey || event.metaKey) && input.value === atFocus && undo.length) {
    for (const { input: changed, before } of undo.pop().reverse()) write(changed, before);
    atFocus = input.value;
    status.textContent = table.dataset.undone;
  } else if (event.key === 'Enter' && !event.ctrlKey) {
    if (!go(row + (event.shiftKey ? -1 : 1), column)) return;
  } else if (editing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  // With a list of choices open the arrows choose from it.
  else if (event.key === 'ArrowDown' && !(input.list && input.value !== atFocus)) go(row + 1, column);
  else if (event.key === 'ArrowUp' && !(input.list && input.value !== atFocus)) go(row - 1, column);
  else if (event.key === 'ArrowRight' && end) go(row, column + 1);
  else if (event.key === 'ArrowLeft' && start) go(row, column - 1);
  else return;
  event.preventDefault();
}

if (table) {
  table.setAttribute('role', 'grid');
  document.getElementById('tasten').hidden = false;
  for (const row of rows()) for (const input of inputs(row)) input.tabIndex = -1;
  const first = at(0, 0);
  if (first) first.tabIndex = 0;
  table.addEventListener('focusin', (event) => {
    if (event.target.tagName !== 'INPUT') return;
    for (const other of table.querySelectorAll('input[tabindex="0"]')) other.tabIndex = -1;
    event.target.tabIndex = 0;
    atFocus = event.target.value;
    editing = false;
    event.target.select();
  });
  table.addEventListener('focusout', (event) => {
    if (event.target.tagName === 'INPUT' && event.target.value !== atFocus) undo.push([{ input: event.target, before: atFocus }]);
  });
  table.addEventListener('input', (event) => mark(event.target));
  table.addEventListener('paste', paste);
  table.addEventListener('keydown', keys);
}
