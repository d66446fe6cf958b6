// Draws <div data-diagram-url="…" data-counts-url="…"> and puts the number waiting on each element.
// The counts are JSON: {"elementId": number, …}; an element without waiting reports is left out.
import NavigatedViewer from 'camunda-bpmn-js/lib/camunda-platform/NavigatedViewer';

async function get(url, kind) {
  const response = await fetch(url, { headers: { Accept: kind } });
  if (!response.ok) {
    throw new Error(`${url}: ${response.status}`);
  }
  return response;
}

function badge(count) {
  const element = document.createElement('span');
  element.className = 'diagram-count';
  element.textContent = count.toLocaleString(document.documentElement.lang);
  return element;
}

async function showCounts(viewer, url) {
  const counts = await (await get(url, 'application/json')).json();
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  overlays.remove({ type: 'count' });
  for (const [id, count] of Object.entries(counts)) {
    if (count > 0 && elements.get(id)) {
      overlays.add(id, 'count', { position: { top: -14, right: 14 }, html: badge(count) });
    }
  }
}

async function draw(container) {
  const viewer = new NavigatedViewer({ container });
  const xml = await (await get(container.dataset.diagramUrl, 'application/xml, text/xml')).text();
  await viewer.importXML(xml);
  viewer.get('canvas').zoom('fit-viewport', 'auto');
  if (container.dataset.countsUrl) {
    await showCounts(viewer, container.dataset.countsUrl);
  }
}

for (const container of document.querySelectorAll('[data-diagram-url]')) {
  draw(container).catch(() => container.setAttribute('data-failed', ''));
}
