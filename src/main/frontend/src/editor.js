// The editor of models: <div id="editor"> of modeling/editor/editor.html says where the draft is read, kept and checked.
import { Draft } from './editor/draft.js';
import { findings } from './editor/findings.js';
import { createModeler } from './editor/modeler.js';
import { steps } from './editor/steps.js';
import { tools } from './editor/tools.js';
import { translator } from './editor/translate.js';

async function open(root) {
  const say = translator(document.documentElement.lang);
  root.untranslated = say.missing;
  const modeler = createModeler(root, say, JSON.parse(root.dataset.choices));
  root.modeler = modeler;
  const list = findings(modeler, say);
  const draft = new Draft(root, modeler, say, list.show);
  await draft.load();
  steps(modeler, say);
  tools(modeler, say, root.dataset.model);
  root.setAttribute('data-ready', '');
  draft.check();
}

const root = document.getElementById('editor');
open(root).catch((failure) => {
  root.setAttribute('data-failed', '');
  document.getElementById('editor-failed').hidden = false;
  console.error(failure);
});
