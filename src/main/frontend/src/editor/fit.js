// The whole picture beside the palette, which lies over the canvas.
const PALETTE = 120;
const MARGIN = 20;

export function fit(modeler) {
  const canvas = modeler.get('canvas');
  const { inner, outer } = canvas.viewbox();
  const room = { width: outer.width - PALETTE - MARGIN, height: outer.height - 2 * MARGIN };
  const scale = Math.min(1, room.width / inner.width, room.height / inner.height);
  if (scale > 0 && Number.isFinite(scale)) {
    canvas.viewbox({
      x: inner.x - PALETTE / scale,
      y: inner.y - MARGIN / scale,
      width: outer.width / scale,
      height: outer.height / scale,
    });
  }
}
