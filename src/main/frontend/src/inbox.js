// The list of the inbox: what is ticked is counted, the keyboard walks along the rows, the counts wait while something is ticked.
const OFF = 'inbox-keys';

// Also those of a list of reports, which are chosen in the same way.
const BOX = 'td.choose input[form="bulk"]';
const boxes = () => [...document.querySelectorAll(BOX)];
const rows = () => [...document.querySelectorAll('.inbox tbody tr')];

export function inbox() {
  if (!document.querySelector('.inbox, #bulk')) {
    return;
  }
  chooseAll();
  document.addEventListener('change', (event) => {
    if (event.target.matches(BOX)) {
      count();
    }
  });
  document.addEventListener('htmx:beforeRequest', (event) => {
    if (event.target.id === 'tabs' && boxes().some((box) => box.checked)) {
      event.preventDefault();
    }
  });
  count();
  keys();
}

function chooseAll() {
  const all = document.getElementById('choose-all');
  if (all) {
    all.hidden = false;
    all.addEventListener('change', () => {
      boxes().forEach((box) => (box.checked = all.checked));
      count();
    });
  }
}

function count() {
  const chosen = boxes().filter((box) => box.checked).length;
  const option = document.querySelector('#scope option[data-counted]');
  if (option) {
    option.dataset.plain ??= option.textContent;
    option.textContent = chosen ? option.dataset.counted.replace('%', chosen) : option.dataset.plain;
  }
  const all = document.getElementById('choose-all');
  if (all) {
    all.checked = chosen > 0 && chosen === boxes().length;
    all.indeterminate = chosen > 0 && !all.checked;
  }
}

function keys() {
  const panel = document.getElementById('keys');
  const toggle = document.getElementById('keys-on');
  if (!panel || !toggle) {
    return;
  }
  panel.hidden = false;
  toggle.checked = localStorage.getItem(OFF) !== 'off';
  toggle.addEventListener('change', () => localStorage.setItem(OFF, toggle.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const typing = event.target.closest('input:not([type="checkbox"]), select, textarea, [contenteditable]');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || !toggle.checked) {
      return;
    }
    const act = { j: () => walk(1), k: () => walk(-1), x: tick, c: claim, '?': () => help(panel) }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}

function current() {
  return document.activeElement?.closest('.inbox tbody tr');
}

function walk(step) {
  const all = rows();
  const here = all.indexOf(current());
  const next = all[Math.min(all.length - 1, Math.max(0, here + step))];
  next?.querySelector('.row-link')?.focus();
}

function tick() {
  const box = current()?.querySelector('input[name="task"]');
  if (box) {
    box.checked = !box.checked;
    count();
  }
}

function claim() {
  current()?.querySelector('.claim')?.click();
}

function help(panel) {
  panel.open = !panel.open;
  panel.querySelector('summary').focus();
}
