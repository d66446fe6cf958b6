// The buttons above the canvas.
import { offer } from './draft.js';
import { fit } from './fit.js';

export function tools(modeler, say, model) {
  const stack = modeler.get('commandStack');
  const actions = {
    undo: () => stack.undo(),
    redo: () => stack.redo(),
    // After this click, which would close it again.
    find: () => setTimeout(() => modeler.get('searchPad').toggle()),
    in: () => modeler.get('zoomScroll').stepZoom(1),
    out: () => modeler.get('zoomScroll').stepZoom(-1),
    fit: () => fit(modeler),
    map: () => modeler.get('minimap').toggle(),
    try: () => modeler.get('toggleMode').toggleMode(),
    picture: async () => {
      const { svg } = await modeler.saveSVG();
      offer(new Blob([svg], { type: 'image/svg+xml' }), `${model}.svg`);
    },
    print: () => {
      actions.fit();
      window.print();
    },
  };
  const button = (name) => document.querySelector(`[data-tool="${name}"]`);
  for (const [name, act] of Object.entries(actions)) {
    button(name).addEventListener('click', act);
  }

  const usable = () => {
    button('undo').disabled = !stack.canUndo();
    button('redo').disabled = !stack.canRedo();
  };
  modeler.on('commandStack.changed', usable);
  usable();
  modeler.on('tokenSimulation.toggleMode', ({ active }) => {
    button('try').setAttribute('aria-pressed', String(active));
    document.getElementById('editor').toggleAttribute('data-trying', active);
  });
}
