/**
 * Keeps the list of jobs as it is now while something runs or waits, and the page is looked at. Without this script a link does the same.
 */
const EVERY = 2000;

function list(): HTMLElement | null {
  return document.getElementById('jobs');
}

function isMoving(): boolean {
  return list()?.dataset['moving'] !== undefined;
}

async function lookAgain(): Promise<void> {
  // Whoever is about to press a button must find it where it was.
  const isAtHand = list()?.contains(document.activeElement) ?? false;
  if (document.visibilityState === 'visible' && !isAtHand) {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = page.getElementById('jobs');
    if (answer.ok && now) list()?.replaceWith(now);
  }
  if (isMoving()) again();
}

function again(): void {
  setTimeout(() => void lookAgain().catch(again), EVERY);
}

if (isMoving()) again();
