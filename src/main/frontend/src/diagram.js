// Draws <div data-diagram-url="…">. With data-shows="counts" the number waiting is put on each element, with "current" the
// steps a cycle is at are marked; both are read from the table and the list on the page, so picture and text always agree.
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';
import { offerReplay } from './replay.js';

// Smaller than this nobody reads the labels.
const READABLE = 0.7;

// As in the legend on the page: how long the report in the middle has waited.
const HEATS = ['HOUR', 'DAY', 'THREE_DAYS', 'LONGER'];

// The table beside the picture has the same links, named; here they are only for the pointer.
function badge(count, reports) {
  const element = document.createElement(reports ? 'a' : 'span');
  if (reports) {
    element.href = reports;
    element.tabIndex = -1;
    element.setAttribute('aria-hidden', 'true');
  }
  element.className = 'diagram-count';
  element.textContent = count.toLocaleString(document.documentElement.lang);
  return element;
}

const shows = {
  counts(viewer) {
    const overlays = viewer.get('overlays');
    const elements = viewer.get('elementRegistry');
    const canvas = viewer.get('canvas');
    overlays.remove({ type: 'count' });
    elements.forEach((element) => HEATS.forEach((heat) => canvas.removeMarker(element, `heat-${heat}`)));
    for (const { dataset } of document.querySelectorAll('[data-element][data-count]')) {
      if (elements.get(dataset.element)) {
        overlays.add(dataset.element, 'count', { position: { top: -14, right: 14 }, html: badge(Number(dataset.count), dataset.reports) });
        if (dataset.heat) {
          canvas.addMarker(dataset.element, `heat-${dataset.heat}`);
        }
      }
    }
  },
  current(viewer) {
    const canvas = viewer.get('canvas');
    const elements = viewer.get('elementRegistry');
    elements.forEach((element) => canvas.removeMarker(element, 'diagram-current'));
    for (const { dataset } of document.querySelectorAll('[data-current-element]')) {
      if (elements.get(dataset.currentElement)) {
        canvas.addMarker(dataset.currentElement, 'diagram-current');
      }
    }
  },
  changes(viewer) {
    const elements = viewer.get('elementRegistry');
    for (const { dataset } of document.querySelectorAll('[data-changed-element]')) {
      if (elements.get(dataset.changedElement)) {
        viewer.get('canvas').addMarker(dataset.changedElement, `change-${dataset.change}`);
      }
    }
  },
};

// Where to begin: at the step a cycle is at, or at the first part that differs.
function beginning(viewer) {
  const marked = [...document.querySelectorAll('[data-current-element], [data-changed-element]')]
    .map(({ dataset }) => dataset.currentElement ?? dataset.changedElement);
  return marked.find((id) => viewer.get('elementRegistry').get(id));
}

// The whole picture where it stays readable, else its beginning or the first marked element at a readable size.
function read(viewer) {
  const canvas = viewer.get('canvas');
  if (canvas.zoom('fit-viewport') >= READABLE) {
    return;
  }
  const { inner, outer } = canvas.viewbox();
  canvas.viewbox({ x: inner.x - 20, y: inner.y - 20, width: outer.width / READABLE, height: outer.height / READABLE });
  const marked = beginning(viewer);
  if (marked) {
    centre(viewer, marked);
  }
}

function centre(viewer, id) {
  const element = viewer.get('elementRegistry').get(id);
  if (element) {
    const canvas = viewer.get('canvas');
    const { width, height } = canvas.viewbox();
    const points = element.waypoints;
    const at = points ? points[Math.floor(points.length / 2)] : { x: element.x + element.width / 2, y: element.y + element.height / 2 };
    canvas.viewbox({ x: at.x - width / 2, y: at.y - height / 2, width, height });
  }
}

// Two pictures side by side show the same place, so that a difference is seen and not looked for.
function moveTogether(viewers) {
  let following = false;
  for (const viewer of viewers) {
    viewer.on('canvas.viewbox.changed', ({ viewbox: { x, y, width, height } }) => {
      if (!following) {
        following = true;
        viewers.filter((other) => other !== viewer).forEach((other) => other.get('canvas').viewbox({ x, y, width, height }));
        following = false;
      }
    });
  }
}

function offerPlaces(viewers) {
  for (const link of document.querySelectorAll('[data-show-element]')) {
    link.addEventListener('click', () => {
      const viewer = viewers.find((one) => one.get('elementRegistry').get(link.dataset.showElement));
      if (viewer) {
        centre(viewer, link.dataset.showElement);
      }
    });
  }
}

const zooms = {
  in: (viewer) => viewer.get('zoomScroll').stepZoom(1),
  out: (viewer) => viewer.get('zoomScroll').stepZoom(-1),
  fit: (viewer) => viewer.get('canvas').zoom('fit-viewport', 'auto'),
  read,
};

function offerZoom(container, viewer) {
  for (const button of document.querySelectorAll(`[data-zoom][aria-controls="${container.id}"]`)) {
    button.addEventListener('click', () => zooms[button.dataset.zoom](viewer));
    button.parentElement.hidden = false;
  }
}

async function draw(container) {
  const response = await fetch(container.dataset.diagramUrl, { headers: { Accept: 'application/xml' } });
  if (!response.ok) {
    throw new Error(`${container.dataset.diagramUrl}: ${response.status}`);
  }
  const viewer = new NavigatedViewer({ container });
  await viewer.importXML(await response.text());
  const show = () => shows[container.dataset.shows]?.(viewer);
  show();
  read(viewer);
  offerZoom(container, viewer);
  if (container.closest('[data-replay]')) {
    offerReplay(viewer, centre);
  }
  document.addEventListener('htmx:afterSettle', show);
  return viewer;
}

const drawn = [...document.querySelectorAll('[data-diagram-url]')].map((container) =>
  draw(container).catch(() => container.setAttribute('data-failed', '')));
const compared = document.querySelectorAll('.diagram-pair [data-diagram-url]').length;
if (compared) {
  Promise.all(drawn).then((viewers) => {
    const pair = viewers.filter(Boolean);
    moveTogether(pair);
    offerPlaces(pair);
    const changed = pair.findLast(beginning);
    if (changed) {
      read(changed);
    }
  });
}
