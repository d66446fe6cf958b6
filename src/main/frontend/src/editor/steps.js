// The model as a list of its steps in the order of the flow: what the picture says, by keyboard and for screen readers.
import { is } from 'bpmn-js/lib/util/ModelUtil';
import { jump } from './jump.js';

export function steps(modeler, say) {
  const list = document.getElementById('editor-steps');

  function inOrder(scope, depth, found) {
    const nodes = (scope.children ?? []).filter((child) => is(child, 'bpmn:FlowNode') && !child.labelTarget);
    const seen = new Set();
    const follow = (node) => {
      if (seen.has(node) || !nodes.includes(node)) {
        return;
      }
      seen.add(node);
      found.push({ node, depth });
      if (is(node, 'bpmn:SubProcess')) {
        inOrder(node, depth + 1, found);
      }
      (node.attachers ?? []).forEach(follow);
      node.outgoing.map(({ target }) => target).forEach(follow);
    };
    nodes.filter((node) => is(node, 'bpmn:StartEvent')).forEach(follow);
    nodes.forEach(follow);
    return found;
  }

  const kind = ({ type }) => say(type.replace('bpmn:', '').replace(/([a-z])([A-Z])/g, '$1 $2'));
  const called = (node) => node.businessObject.name || say('(no name)');

  function line({ node, depth }) {
    const item = document.createElement('li');
    item.className = `step-depth-${Math.min(depth, 3)}`;
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.step = node.id;
    const name = document.createElement('span');
    name.textContent = called(node);
    const small = document.createElement('small');
    const next = node.outgoing.map((flow) => [flow.businessObject.name, called(flow.target)].filter(Boolean).join(': '));
    small.textContent = [kind(node), next.length ? `→ ${next.join(' / ')}` : ''].filter(Boolean).join(' ');
    button.append(name, ' ', small);
    button.addEventListener('click', () => jump(modeler, node.id));
    item.append(button);
    return item;
  }

  function draw() {
    const focused = document.activeElement?.dataset?.step;
    list.replaceChildren(...inOrder(modeler.get('canvas').getRootElement(), 0, []).map(line));
    if (focused) {
      list.querySelector(`[data-step="${CSS.escape(focused)}"]`)?.focus();
    }
    current();
  }

  function current() {
    const selected = new Set(modeler.get('selection').get().map(({ id }) => id));
    for (const button of list.querySelectorAll('button')) {
      if (selected.has(button.dataset.step)) {
        button.setAttribute('aria-current', 'step');
      } else {
        button.removeAttribute('aria-current');
      }
    }
  }

  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(draw, 150);
  };
  modeler.on('commandStack.changed', soon);
  modeler.on('import.done', soon);
  modeler.on('selection.changed', current);
  draw();
}
