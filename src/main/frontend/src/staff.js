// Pages work without it; with it, parts are renewed in place and the keyboard lands where the news is.
import htmx from 'htmx.org';
import { alerts } from './alerts.js';
import { keepTyped, uploadChosen } from './answers.js';
import { dragging } from './drag.js';
import { inbox } from './inbox.js';
import './once.js';

htmx.config.allowEval = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
// Nor does the policy let a style attribute be carried over.
htmx.config.attributesToSettle = ['class'];
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

keepTyped();
uploadChosen();
inbox();
dragging();
alerts();
