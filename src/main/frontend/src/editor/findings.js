// What the server found, beside the canvas: each leads to its element and is marked there.
import { jump } from './jump.js';

const MARKS = { ERROR: 'found-error', WARNING: 'found-warning' };

export function findings(modeler, say) {
  const list = document.getElementById('editor-findings');
  const count = document.getElementById('editor-found');

  function line({ severity, element, line: at, message }) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.severity = severity;
    const known = element && modeler.get('elementRegistry').get(element);
    const kind = document.createElement('strong');
    kind.textContent = severity === 'ERROR' ? say('Error') : say('Advice');
    const where = known?.businessObject.name || element || (at > 0 ? say('Line {at}', { at }) : '');
    button.append(kind, ` ${where ? `${where}: ` : ''}${message}`);
    if (known) {
      button.dataset.element = element;
      button.addEventListener('click', () => jump(modeler, element));
    } else {
      button.disabled = true;
    }
    item.append(button);
    return item;
  }

  function mark(found) {
    const canvas = modeler.get('canvas');
    const elements = modeler.get('elementRegistry');
    elements.forEach((element) => Object.values(MARKS).forEach((marker) => canvas.removeMarker(element, marker)));
    for (const { element, severity } of found) {
      if (element && elements.get(element)) {
        canvas.addMarker(element, MARKS[severity]);
      }
    }
  }

  function show(found) {
    const errors = found.filter(({ severity }) => severity === 'ERROR').length;
    const text = found.length
      ? say('{errors} errors, {advice} pieces of advice', { errors, advice: found.length - errors })
      : say('Nothing to correct');
    if (count.textContent !== text) {
      count.textContent = text;
    }
    const focused = [...list.querySelectorAll('button')].indexOf(document.activeElement);
    list.replaceChildren(...found.map(line));
    if (focused >= 0) {
      (list.querySelectorAll('button')[focused] ?? list.querySelector('button'))?.focus();
    }
    mark(found);
  }

  return { show };
}
