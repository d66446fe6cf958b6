// Pages work without it; with it, parts are renewed in place and the keyboard lands where the news is.
import htmx from 'htmx.org';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
// A failure brings a sentence for the live region, see fragments/problem.
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '[45]..', swap: true, error: true },
];

// What a page asks for by itself does not keep a session alive.
document.addEventListener('htmx:configRequest', (event) => {
  if (!event.detail.triggeringEvent) {
    event.detail.headers['X-Background'] = 'true';
  }
});

document.addEventListener('DOMContentLoaded', () => {
  document.getElementById('errors')?.focus();
});

// A second click on a button that sends a form does nothing while the first is under way.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (form.dataset.sent && form.method === 'post') {
    event.preventDefault();
  }
  form.dataset.sent = 'true';
});

// Back to a page that the browser kept: its forms can be sent again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
