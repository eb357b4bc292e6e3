/**
 * Shows results while a query is typed: the page of what is in the box is fetched, and its results take the place of those shown. The
 * address follows, so that what is seen can be kept and sent. Without this script the button does the same.
 */
const WAIT = 180;
const box = document.querySelector<HTMLInputElement>('form.bigfind input[name="q"]');
if (box) search(box);

function search(input: HTMLInputElement): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let fetching: AbortController | undefined;

  const show = async (): Promise<void> => {
    fetching?.abort();
    fetching = new AbortController();
    const address = addressOf(input);
    const shown = await resultsAt(address, fetching.signal);
    if (shown === undefined) return;
    document.getElementById('results')?.replaceWith(shown);
    document.dispatchEvent(new CustomEvent('results'));
    history.replaceState(null, '', address);
    document.title = shown.dataset['title'] ?? document.title;
  };
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), WAIT);
  });
}

function addressOf(input: HTMLInputElement): string {
  const words = new URLSearchParams();
  for (const [name, value] of new FormData(input.form ?? undefined)) {
    if (typeof value === 'string' && value !== '') words.set(name, value);
  }
  return `/search?${words.toString()}`;
}

/** The results of another search, or undefined when they were overtaken by a later one or cannot be had. */
async function resultsAt(address: string, signal: AbortSignal): Promise<HTMLElement | undefined> {
  try {
    const answer = await fetch(address, { signal });
    // A query that is half typed cannot be read yet: what was found before stays.
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.getElementById('results') ?? undefined;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}
