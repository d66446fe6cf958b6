// Goes through the list of steps [data-path-element] one by one: marks the way so far and the step on the diagram. Without
// it the list is the same as a text.
const BEAT = 1500;

// The flows that were gone along: from what was last at one of the element's sources.
function ways(elements, ids) {
  const gone = [];
  ids.forEach((id, at) => {
    const flows = (elements.get(id)?.incoming ?? []).filter(({ type }) => type === 'bpmn:SequenceFlow');
    const last = flows
      .map((flow) => ({ flow, place: ids.lastIndexOf(flow.source.id, at - 1) }))
      .filter(({ place }) => at > 0 && place >= 0)
      .sort((one, other) => other.place - one.place)[0];
    if (last) {
      gone.push(last.flow);
    }
  });
  return gone;
}

export function offerReplay(viewer, centre) {
  const section = document.querySelector('[data-replay]');
  const items = [...(section?.querySelectorAll('[data-path-element]') ?? [])];
  if (!items.length) {
    return;
  }
  const canvas = viewer.get('canvas');
  const elements = viewer.get('elementRegistry');
  const controls = section.querySelector('[data-replay-controls]');
  const status = controls.querySelector('[role="status"]');
  const play = controls.querySelector('[data-replay-go="play"]');
  const playLabel = play.textContent;
  let at = items.length - 1;
  let timer = null;

  function mark() {
    for (const name of ['diagram-current', 'replay-passed', 'replay-here']) {
      elements.forEach((element) => canvas.removeMarker(element, name));
    }
    const now = Number(items[at].dataset.pathFrom);
    const sofar = items.slice(0, at + 1);
    const ids = sofar.flatMap(({ dataset }) => [...(dataset.pathPassed?.split(' ') ?? []), dataset.pathElement]);
    ways(elements, ids).forEach((flow) => canvas.addMarker(flow, 'replay-passed'));
    ids.filter((id) => elements.get(id)).forEach((id) => canvas.addMarker(id, 'replay-passed'));
    // What was begun before and not over yet goes on beside it.
    sofar
      .filter(({ dataset }, place) => place === at || !dataset.pathUntil || Number(dataset.pathUntil) > now)
      .filter(({ dataset }) => elements.get(dataset.pathElement))
      .forEach(({ dataset }) => canvas.addMarker(dataset.pathElement, 'replay-here'));
  }

  function show(place) {
    at = Math.max(0, Math.min(items.length - 1, place));
    items.forEach((item, i) => (i === at ? item.setAttribute('aria-current', 'step') : item.removeAttribute('aria-current')));
    const list = items[at].parentElement;
    list.scrollTop = items[at].offsetTop - list.offsetTop - list.clientHeight / 2;
    mark();
    const element = elements.get(items[at].dataset.pathElement);
    const { x, y, width, height } = canvas.viewbox();
    if (element && (element.x < x || element.y < y || element.x + element.width > x + width || element.y + element.height > y + height)) {
      centre(viewer, element.id);
    }
    status.textContent = `${at + 1} / ${items.length} · ${items[at].querySelector('.replay-name').textContent}`;
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    play.textContent = playLabel;
  }

  function start() {
    show(at === items.length - 1 ? 0 : at + 1);
    play.textContent = play.dataset.pause;
    timer = setInterval(() => {
      show(at + 1);
      if (at === items.length - 1) {
        stop();
      }
    }, BEAT);
  }

  const goes = {
    first: () => 0,
    previous: () => at - 1,
    next: () => at + 1,
    last: () => items.length - 1,
  };

  function go(way) {
    const playing = timer !== null;
    stop();
    if (way !== 'play') {
      show(goes[way]());
    } else if (!playing) {
      start();
    }
  }

  controls.addEventListener('click', ({ target }) => {
    const way = target.closest('[data-replay-go]')?.dataset.replayGo;
    if (way) {
      go(way);
    }
  });
  const keys = { ArrowLeft: 'previous', ArrowRight: 'next', Home: 'first', End: 'last' };
  controls.addEventListener('keydown', (event) => {
    if (keys[event.key]) {
      event.preventDefault();
      go(keys[event.key]);
    }
  });
  items.forEach((item, i) => item.addEventListener('click', () => {
    stop();
    show(i);
  }));
  // What moves by itself is not offered to those who asked for less motion; step by step it is the same.
  play.hidden = matchMedia('(prefers-reduced-motion: reduce)').matches;
  controls.hidden = false;
  mark();
}
