import type { Child } from '../markup/jsx-runtime.ts';
import type { Span } from '../../model/evidence.ts';
import { type ScanLine, around, boxesOf } from '../../model/scan-lines.ts';
import type { Box } from '../../model/scans.ts';
import type { ScanView } from '../rendering/scan-view.ts';
import * as urls from '../urls.ts';
import { say } from '../words/say.ts';

/** Words read with less confidence are marked. */
const SURE = 0.6;

/** The lines of a page as text; the script `scan` ties each word to its place on the picture. */
export function LinesAsText({ view }: { view: ScanView }) {
  const { id, page, query } = view;
  let word = 0;
  return (
    <ol class="scan-text">
      {page.lines.map((line, index) => {
        const first = word;
        word += line.words.length;
        const at = { page: page.ordinal, query, line: index + 1, view: 'lines' } as const;
        return (
          <li lang={languageOf(line, view)}>
            <a class="line-number" href={`${urls.scan(id, at)}#line-${index + 1}`}>
              <span class="vh">{say('scan.line')} </span>
              {index + 1}
            </a>
            <span class="line-words">
              <LineWords line={line} first={first} found={page.found} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

/** Each line of the picture with its words below it, for checking one against the other. */
export function LinesInPictures({ view, line: asked }: { view: ScanView; line?: number }) {
  const { page } = view;
  let word = 0;
  return (
    <ol class="scan-check">
      {page.lines.map((line, index) => {
        const first = word;
        word += line.words.length;
        return (
          <li
            id={`line-${index + 1}`}
            lang={languageOf(line, view)}
            {...(asked === index + 1 && { 'aria-current': 'true' })}
          >
            <span class="line-number">
              <span class="vh">{say('scan.line')} </span>
              {index + 1}
            </span>
            <LinePicture view={view} line={line} />
            <p class="line-words">
              <LineWords line={line} first={first} found={page.found} />
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/**
 * A window onto the picture of the whole page, so that the browser fetches and decodes one picture for all lines. All windows are as wide, so
 * that the type is as large in each.
 */
function LinePicture({ view, line }: { view: ScanView; line: ScanLine }) {
  const { image, lines } = view.page;
  const { x, y, width, height } = windowOn(line.box, around(lines.map(({ box }) => box)), image);
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={say('scan.lineAsOnPage')}>
      <image href={urls.wholePage(image)} width={image.width} height={image.height} />
    </svg>
  );
}

/** Some paper around the line: descenders, and what was written above it by hand. */
function windowOn(
  line: Box,
  all: Box,
  page: { readonly width: number; readonly height: number },
): Box {
  const margin = Math.round(line.height * 0.45);
  const y = Math.max(0, line.y - margin);
  const x = Math.max(0, all.x - 2 * margin);
  return {
    x,
    y,
    width: Math.min(page.width - x, all.width + 4 * margin),
    height: Math.min(page.height - y, line.height + 2 * margin),
  };
}

function languageOf(line: ScanLine, { texts }: ScanView): string | undefined {
  return texts.find(({ id }) => id === line.text)?.language;
}

interface LineWordsProps {
  readonly line: ScanLine;
  /** Number of its first word on the page. */
  readonly first: number;
  readonly found: readonly Box[];
}

function LineWords({ line, first, found }: LineWordsProps) {
  let at = line.start;
  return (
    <>
      {line.words.map((word, index): Child => {
        const before = line.content.slice(at - line.start, word.start - line.start);
        at = word.end;
        const content = line.content.slice(word.start - line.start, word.end - line.start);
        const isUnsure = word.confidence !== undefined && word.confidence < SURE;
        return (
          <>
            {before}
            <span
              data-word={first + index}
              {...(isUnsure && { class: 'unsure', title: sureness(word.confidence ?? 0) })}
            >
              {isFound(line, word, found) ? <mark>{content}</mark> : content}
            </span>
          </>
        );
      })}
      {line.content.slice(at - line.start)}
    </>
  );
}

function sureness(confidence: number): string {
  return say('scan.readWithConfidence', { confidence: confidence.toFixed(2) });
}

function isFound(line: ScanLine, word: Span, found: readonly Box[]): boolean {
  const [own] = boxesOf({ ...line, start: word.start, end: word.end }, [line]);
  if (own === undefined) return false;
  const { x, y, width, height } = own;
  return found.some(
    (box) =>
      box.x <= x &&
      box.y <= y &&
      box.x + box.width >= x + width &&
      box.y + box.height >= y + height,
  );
}
