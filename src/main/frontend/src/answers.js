// Sections of a form that come again while somebody types: what was typed meanwhile goes over into them.
export function keepTyped() {
  document.addEventListener('htmx:oobBeforeSwap', ({ detail: { target, fragment } }) => {
    if (!target.id.startsWith('section-')) return;
    const fresh = [...fragment.querySelectorAll('[name^="a."]')];
    for (const old of target.querySelectorAll('[name^="a."]')) {
      const same = fresh.find((input) => input.name === old.name && (!choice(old) || input.value === old.value));
      if (!same) continue;
      if (choice(old)) same.checked = old.checked;
      else if (same.type !== 'file') same.value = old.value;
    }
    const rows = [...fragment.querySelectorAll('details')];
    target.querySelectorAll('details').forEach((old, at) => {
      if (rows[at]) rows[at].open = old.open;
    });
  });
}

// A chosen file is uploaded at once, as its button would do.
export function uploadChosen() {
  document.addEventListener('change', ({ target }) => {
    const chosen = target.matches('[data-upload]') && target.files.length > 0;
    const button = chosen && target.parentElement.querySelector('button[formenctype]');
    if (button) button.form.requestSubmit(button);
  });
}

function choice(input) {
  return input.type === 'radio' || input.type === 'checkbox';
}
