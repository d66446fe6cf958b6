// A form without it is sent page by page; with it, the server keeps a draft and renews the sections that have changed.
import htmx from 'htmx.org';
import { keepTyped, uploadChosen } from './answers.js';
import './once.js';

const RETRY = 10000;

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.timeout = 20000;
htmx.config.responseHandling = [
  { code: '[23]..', swap: true },
  { code: '...', swap: false, error: true },
];
keepTyped();
uploadChosen();

const form = document.getElementById('answers');
const offline = document.getElementById('draft-offline');
const ended = document.getElementById('draft-ended');
let saved = typed();
let sending = '';
let failed = false;
let leaving = false;

function typed() {
  const data = [...new FormData(form)].filter(([name, value]) => name.startsWith('a.') && typeof value === 'string');
  return new URLSearchParams(data).toString();
}

function settle(ok, status) {
  failed = !ok;
  if (ok) saved = sending;
  offline.hidden = ok || status === 401;
  ended.hidden = status !== 401;
}

// Leaving a field that was saved while typing changes nothing.
form.addEventListener('htmx:confirm', (event) => {
  if (typed() === saved && event.detail.triggeringEvent?.type !== 'save') {
    event.preventDefault();
  }
});
form.addEventListener('htmx:beforeRequest', () => {
  sending = typed();
});
form.addEventListener('htmx:afterRequest', ({ detail: { xhr, successful } }) => {
  if (!leaving) settle(successful, xhr.status);
});

// What could not be saved is sent when the network is back.
function retry() {
  if (failed) htmx.trigger(form, 'save');
}
window.addEventListener('online', retry);
setInterval(retry, RETRY);

form.addEventListener('submit', () => {
  leaving = true;
});
window.addEventListener('pageshow', () => {
  leaving = false;
});
window.addEventListener('beforeunload', (event) => {
  if (failed && !leaving) event.preventDefault();
});

document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('errors')?.focus();
  if (form.dataset.unsaved) htmx.trigger(form, 'save');
});
