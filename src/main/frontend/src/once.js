// A second click on a button that sends a form does nothing while the first is under way.
document.addEventListener('submit', (event) => {
  const form = event.target;
  // What opens in another tab leaves this page as it is: it can be sent again.
  if ((event.submitter?.formTarget || form.target || '_self') !== '_self') {
    return;
  }
  if (form.dataset.sent && form.method === 'post') {
    event.preventDefault();
  }
  form.dataset.sent = 'true';
});

// Back to a page that the browser kept: its forms can be sent again.
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => delete form.dataset.sent);
});
