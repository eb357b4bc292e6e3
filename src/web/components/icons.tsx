/** Names of the marks and signs; the shapes are in `Sprite`, once a page. */
export type IconName =
  | 'held'
  | 'cited'
  | 'ambiguous'
  | 'not-indexed'
  | 'undecided'
  | 'gap'
  | 'contradiction'
  | 'note'
  | 'search'
  | 'person'
  | 'sun'
  | 'moon'
  | 'system'
  | 'data'
  | 'quote';

/** A mark from the page's sprite. Without a label it is decoration and the word beside it speaks. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const spoken =
    label === undefined ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label };
  return (
    <svg class={`i ${name}`} viewBox="0 0 16 16" {...spoken}>
      <use href={`#i-${name}`} />
    </svg>
  );
}

/** The shapes: a disc is held, a ring cited, a half disc has several candidates, a dashed ring is not indexed. */
export function Sprite() {
  return (
    <svg hidden aria-hidden="true" width="0" height="0">
      <symbol id="i-held" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5" fill="currentColor" />
      </symbol>
      <symbol id="i-cited" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5" />
      </symbol>
      <symbol id="i-ambiguous" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5" />
        <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" />
      </symbol>
      <symbol id="i-not-indexed" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5" stroke-dasharray="2 2.2" />
      </symbol>
      <symbol id="i-undecided" viewBox="0 0 16 16">
        <path d="M6 6.5a2 2 0 1 1 2.8 1.8c-.6.3-.8.7-.8 1.4M8 12.4v.2" />
      </symbol>
      <symbol id="i-gap" viewBox="0 0 16 16">
        <path d="M1.5 8H4m2.7 0h2.600M12 8h2.500" stroke-width="2" />
      </symbol>
      <symbol id="i-contradiction" viewBox="0 0 16 16">
        <path d="M3 6h10M3 10h10M11 2.5 5 13.5" />
      </symbol>
      <Signs />
    </svg>
  );
}

function Signs() {
  return (
    <>
      <symbol id="i-note" viewBox="0 0 16 16">
        <path d="M3 3h10v7l-3 3H3zM10 13v-3h3" />
      </symbol>
      <symbol id="i-search" viewBox="0 0 16 16">
        <circle cx="7" cy="7" r="4.5" />
        <path d="m10.5 10.5 3.5 3.5" />
      </symbol>
      <symbol id="i-person" viewBox="0 0 16 16">
        <circle cx="8" cy="5.500" r="2.500" />
        <path d="M3 13.500c.5-3 2.500-4 5-4s4.500 1 5 4" />
      </symbol>
      <symbol id="i-sun" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="3" />
        <path d="M8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.500 1.500m7 7L13 13M13 3l-1.500 1.500m-7 7L3 13" />
      </symbol>
      <symbol id="i-moon" viewBox="0 0 16 16">
        <path d="M13 9.500A5.500 5.500 0 0 1 6.500 3 5.500 5.500 0 1 0 13 9.500z" />
      </symbol>
      <symbol id="i-system" viewBox="0 0 16 16">
        <circle cx="8" cy="8" r="5.500" />
        <path d="M8 2.500a5.500 5.500 0 0 1 0 11z" fill="currentColor" />
      </symbol>
      <symbol id="i-data" viewBox="0 0 16 16">
        <path d="M8 2v8m-3.500-3L8 10.500 11.500 7M3 13.500h10" />
      </symbol>
      <symbol id="i-quote" viewBox="0 0 16 16">
        <path d="M3 12V8.500C3 6 4 4.500 6.500 4M9 12V8.500C9 6 10 4.500 12.500 4M3 8.500h3.500V12H3zm6 0h3.500V12H9z" />
      </symbol>
    </>
  );
}
