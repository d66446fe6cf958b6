// Says aloud what came in while a page is open, to whoever has switched that on in this browser. The browser's permission is
// asked for only then, never by itself.
const KEY = 'smartwork.alerts.aloud';
const bell = () => document.getElementById('bell');
const latest = () => Number(bell()?.dataset.latest ?? 0);

export function alerts() {
  const choice = document.querySelector('[data-aloud]');
  if (choice) {
    offer(choice);
  }
  let known = latest();
  document.body.addEventListener('htmx:afterSwap', () => {
    const now = latest();
    if (now > known && localStorage.getItem(KEY)) {
      tell(bell().dataset.news);
    }
    known = Math.max(known, now);
  });
}

function offer(choice) {
  const box = choice.querySelector('input');
  choice.hidden = false;
  box.checked = Boolean(localStorage.getItem(KEY));
  sayIfRefused(choice, box.checked);
  box.addEventListener('change', async () => {
    if (!box.checked) {
      localStorage.removeItem(KEY);
      sayIfRefused(choice, false);
      return;
    }
    localStorage.setItem(KEY, 'on');
    beep();
    if (window.Notification?.permission === 'default') {
      await Notification.requestPermission();
    }
    sayIfRefused(choice, true);
  });
}

function sayIfRefused(choice, wanted) {
  choice.querySelector('[data-refused]').hidden = !wanted || window.Notification?.permission === 'granted';
}

function tell(news) {
  beep();
  if (window.Notification?.permission === 'granted') {
    new Notification(news, { tag: 'smartwork-alerts' });
  }
}

// Two short tones; a browser that wants a click first stays silent.
function beep() {
  const Context = window.AudioContext;
  if (!Context) {
    return;
  }
  const context = new Context();
  [660, 880].forEach((pitch, at) => {
    const tone = context.createOscillator();
    tone.frequency.value = pitch;
    tone.connect(context.destination);
    tone.start(context.currentTime + at * 0.18);
    tone.stop(context.currentTime + at * 0.18 + 0.15);
    tone.onended = () => at && context.close();
  });
}
