// The form builder: sends which input changed, drags cards, moves them by keyboard, says when saving fails.
// SortableJS: dragging that works by touch as well as by mouse; the buttons up and down do the same for everybody.
import Sortable from 'sortablejs';

const form = document.querySelector('[data-builder]');

// What a change asks for is never a button that happened to be pressed before it.
form.addEventListener('htmx:configRequest', ({ detail }) => {
  const event = detail.triggeringEvent;
  const parameters = detail.parameters;
  delete parameters.do;
  if (event?.type === 'change') {
    parameters.changed = event.target.name ?? '';
  } else {
    parameters.do = event?.submitter?.value ?? '';
  }
});

// An answer that comes while somebody types on does not take back what is being typed, nor fold what was unfolded.
const folds = () => [...document.querySelectorAll('#cards .b-fold')];
const openCard = () => document.querySelector('#cards [name=card]')?.value;
let typing;
let unfolded = [];
function remember() {
  const input = document.activeElement;
  const typed = input?.matches?.(':is(#cards, #phone) :is(input:not([type=radio], [type=checkbox]), textarea)');
  typing = typed ? { input, value: input.value, card: openCard() } : null;
  unfolded = folds().map((fold) => (fold.open ? openCard() : null));
}
// At once, before anybody can type or fold anything more.
function restore() {
  const input = typing && document.getElementById(typing.input.id);
  if (input && input !== typing.input && typing.card === openCard()) {
    input.value = typing.value;
  }
  folds().forEach((fold, at) => {
    fold.open ||= unfolded[at] === openCard();
  });
  sortable();
}
const renewsCards = ({ detail }) => detail.target?.matches('#cards, #phone, .builder-body');
for (const [before, after] of [
  ['htmx:beforeSwap', 'htmx:afterSwap'],
  ['htmx:oobBeforeSwap', 'htmx:oobAfterSwap'],
]) {
  document.body.addEventListener(before, (event) => renewsCards(event) && remember());
  document.body.addEventListener(after, (event) => renewsCards(event) && restore());
}

const saved = () => document.getElementById('saved');
form.addEventListener('htmx:beforeRequest', () => {
  saved().textContent = saved().dataset.saving;
});
for (const failure of ['htmx:sendError', 'htmx:timeout']) {
  form.addEventListener(failure, () => {
    saved().textContent = saved().dataset.offline;
    saved().classList.add('is-offline');
  });
}

function press(value) {
  const button = document.createElement('button');
  button.type = 'submit';
  button.name = 'do';
  button.value = value;
  button.hidden = true;
  form.append(button);
  form.requestSubmit(button);
  button.remove();
}

form.addEventListener('keydown', (event) => {
  const card = event.target.closest('[data-card]');
  if (card && event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    press(`${event.key === 'ArrowUp' ? 'up' : 'down'}:${card.dataset.card}`);
  }
});

let list;
function sortable() {
  const cards = document.getElementById('cards');
  if (cards === list) {
    return;
  }
  list = cards;
  Sortable.create(cards, {
    handle: '[data-handle]',
    draggable: '[data-card]',
    ghostClass: 'is-dragged',
    animation: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 120,
    onEnd: ({ item, oldIndex, newIndex }) => {
      if (oldIndex !== newIndex) {
        press(`place:${item.dataset.card}:${item.previousElementSibling?.dataset.card ?? ''}`);
      }
    },
  });
}
sortable();
