import { wordsOf } from './network/words.ts';

/**
 * Lets people move about in the whole network. What that needs is fetched when it is asked for: until then the picture that the server
 * drew stands there, and without this script it is all there is, with the table below it.
 */
const figure = document.querySelector<HTMLElement>('figure.network[data-network]');
if (figure) offerExploring(figure);

function offerExploring(place: HTMLElement): void {
  const button = place.querySelector('button');
  button?.addEventListener('click', () => {
    button.disabled = true;
    void begin(place, button);
  });
}

async function begin(place: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { canDraw, explore } = await import('./network/explore.ts');
  if (canDraw()) await explore(place, button);
  else button.textContent = wordsOf(place).cannotDraw ?? '';
}
