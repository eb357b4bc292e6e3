import type { ScanRecord } from './scan/record.ts';

/**
 * Makes the picture of a page a viewer: deep zoom, turning, help for faint carbons, and each word tied to the same word in the text. What that
 * needs is fetched when the picture comes into view; without this script the picture and the text stand there as they are.
 */
const still = document.querySelector<HTMLElement>('figure.scan[data-scan]');
if (still) whenSeen(still, () => void openScan(still));

function whenSeen(place: HTMLElement, act: () => void): void {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    act();
  });
  observer.observe(place);
}

async function openScan(place: HTMLElement): Promise<void> {
  const [{ openScan: openIn }, answer] = await Promise.all([
    import('./scan/viewer.ts'),
    fetch(place.dataset['scan'] ?? ''),
  ]);
  if (answer.ok) openIn(place, (await answer.json()) as ScanRecord);
}
