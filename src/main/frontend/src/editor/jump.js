// Leads to an element: selects it, brings it into the middle.
export function jump(modeler, id) {
  const element = modeler.get('elementRegistry').get(id);
  if (!element) {
    return;
  }
  modeler.get('selection').select(element);
  const canvas = modeler.get('canvas');
  if (canvas.zoom() < 0.6) {
    canvas.zoom(0.8);
  }
  canvas.scrollToElement(element, 120);
}
