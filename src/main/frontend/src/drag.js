// The tasks of an official, or some of them, dragged onto a colleague: that chooses what the lists of the page choose as well,
// and the same button confirms it.
const SOURCE = 'tr[data-bundle], tr[data-task]';

let dragged = null;

export function dragging() {
  bundles();
  chosenTasks();
  document.addEventListener('dragend', () => {
    dragged?.classList.remove('is-dragged');
    document.querySelectorAll('.is-over').forEach((target) => target.classList.remove('is-over'));
    dragged = null;
  });
}

// Everything an official has: dropped on a colleague, the page opens on which it can be given away.
function bundles() {
  const rows = [...document.querySelectorAll('tr[data-bundle]')];
  const full = rows.filter((row) => row.dataset.open !== '0');
  if (rows.length < 2 || !full.length) {
    return;
  }
  document.getElementById('drag-hint').hidden = false;
  full.forEach(source);
  rows.forEach((row) =>
    target(row, (from) => {
      const there = new URL(from.querySelector('a').href);
      there.searchParams.set('to', row.dataset.bundle);
      location.assign(there);
    }),
  );
}

// Some tasks: whatever is ticked goes along with the one that is dragged.
function chosenTasks() {
  const targets = document.getElementById('drop-targets');
  if (!targets) {
    return;
  }
  targets.hidden = false;
  document.querySelectorAll('tr[data-task]').forEach(source);
  targets.querySelectorAll('li').forEach((colleague) =>
    target(colleague, (row) => {
      row.querySelector('input[name="tasks"]').checked = true;
      document.getElementById('user').value = colleague.dataset.user;
      const count = document.querySelectorAll('input[name="tasks"]:checked').length;
      document.getElementById('dropped').textContent = targets.dataset.chosen
        .replace('%1', count)
        .replace('%2', colleague.dataset.name);
      document.getElementById('give').focus();
    }),
  );
}

function source(row) {
  row.draggable = true;
  row.addEventListener('dragstart', (event) => {
    dragged = event.target.closest(SOURCE);
    dragged.classList.add('is-dragged');
    event.dataTransfer.effectAllowed = 'move';
    event.dataTransfer.setData('text/plain', '');
  });
}

function target(element, drop) {
  element.addEventListener('dragover', (event) => {
    if (dragged && dragged !== element) {
      event.preventDefault();
      element.classList.add('is-over');
    }
  });
  element.addEventListener('dragleave', (event) => {
    if (!element.contains(event.relatedTarget)) {
      element.classList.remove('is-over');
    }
  });
  element.addEventListener('drop', (event) => {
    if (dragged && dragged !== element) {
      event.preventDefault();
      drop(dragged);
    }
  });
}
