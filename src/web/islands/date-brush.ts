/**
 * Chooses dates on the histogram of a search: by dragging over the bars, or with the chart in focus by the arrow keys (Shift keeps the
 * other end) and Enter. It fills the form below the chart and sends it; without this script the form is filled by hand.
 */
/** What the form said before, for when nothing is chosen any more. */
const typed = new WeakMap<HTMLInputElement, string>();

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

attach();
// Results that were fetched anew bring a chart of their own.
document.addEventListener('results', attach);

function attach(): void {
  const chart = document.querySelector<SVGSVGElement>('svg[data-brush]');
  const form = document.querySelector<HTMLFormElement>('form.dates');
  if (chart && form) brush(chart, form);
}

interface Chosen {
  readonly anchor: number;
  readonly cursor: number;
}

function brush(plot: SVGSVGElement, dates: HTMLFormElement): void {
  const values = plot.dataset['brush']?.split(' ') ?? [];
  const band = addBand(plot);
  let chosen: Chosen | undefined;

  const show = (next: Chosen | undefined): void => {
    chosen = next;
    const share = 100 / values.length;
    const [first, last] = ends(next);
    band.setAttribute('x', `${first * share}%`);
    band.setAttribute('width', next ? `${(last - first + 1) * share}%` : '0');
    fill(dates, next ? [values[first] ?? '', values[last] ?? ''] : undefined);
  };
  const indexAt = (event: PointerEvent): number => {
    const { left, width } = plot.getBoundingClientRect();
    return clamp(Math.floor(((event.clientX - left) / width) * values.length), values.length);
  };

  plot.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    show({ anchor: indexAt(event), cursor: indexAt(event) });
  });
  plot.addEventListener('pointermove', (event) => {
    if (chosen === undefined || event.buttons !== 1) return;
    show({ ...chosen, cursor: indexAt(event) });
    if (chosen.anchor !== chosen.cursor) plot.setPointerCapture(event.pointerId);
  });
  plot.addEventListener('pointerup', () => {
    if (chosen && chosen.anchor !== chosen.cursor) dates.requestSubmit();
    else show(undefined); // A click is for the bar’s own link.
  });
  plot.addEventListener('dragstart', (event) => {
    event.preventDefault();
  });

  plot.parentElement?.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      const cursor = clamp((chosen?.cursor ?? -step) + step, values.length);
      show({ cursor, anchor: event.shiftKey ? (chosen?.anchor ?? cursor) : cursor });
    } else if (event.key === 'Escape') show(undefined);
    else if (event.key === 'Enter' && chosen) dates.requestSubmit();
  });
}

function ends(chosen: Chosen | undefined): readonly [number, number] {
  if (chosen === undefined) return [0, 0];
  const { anchor, cursor } = chosen;
  return anchor < cursor ? [anchor, cursor] : [cursor, anchor];
}

function clamp(index: number, length: number): number {
  return Math.min(Math.max(index, 0), length - 1);
}

function addBand(plot: SVGSVGElement): SVGRectElement {
  const band = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  band.setAttribute('class', 'band');
  band.setAttribute('height', '100%');
  band.setAttribute('width', '0');
  plot.prepend(band);
  return band;
}

function fill(dates: HTMLFormElement, chosen: readonly [string, string] | undefined): void {
  const inputs = [dates.elements.namedItem('from'), dates.elements.namedItem('until')];
  for (const [index, input] of inputs.entries()) {
    if (!(input instanceof HTMLInputElement)) continue;
    if (!typed.has(input)) typed.set(input, input.value);
    input.value = chosen?.[index] ?? typed.get(input) ?? '';
  }
}
