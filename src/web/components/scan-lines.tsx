import type { Child } from '../markup/jsx-runtime.ts';
import type { Span } from '../../model/evidence.ts';
import { type ScanLine, boxesOf, isReading } from '../../model/scan-lines.ts';
import type { Box, PageImage } from '../../model/scans.ts';
import { halvesOf, windowOn } from '../rendering/line-window.ts';
import type { ScanView, ShownPage } from '../rendering/scan-view.ts';
import * as urls from '../urls.ts';
import { language } from '../words/language.ts';
import { say } from '../words/say.ts';

/** Words read with less confidence are marked. */
const SURE = 0.6;

/**
 * The lines of a page as text; the script `scan` ties each word to its place on the picture. Strokes in which no words are left are not read
 * here: a line says how many there are, and leads to where they are seen.
 */
export function LinesAsText({ view }: { view: ScanView }) {
  const { id, page, query } = view;
  const numbered = numberedLines(page);
  const atLine = (number: number) =>
    `${urls.scan(id, { page: page.ordinal, query, line: number, view: 'lines' })}#line-${number}`;
  const strokes = numbered.filter(({ line }) => !isReading(line));
  return (
    <>
      <ol class="scan-text">
        {numbered
          .filter(({ line }) => isReading(line))
          .map(({ line, number, first }) => (
            <li>
              <a class="line-number" href={atLine(number)}>
                <span class="vh">{say('scan.line')} </span>
                {number}
              </a>
              <p class="line-words" lang={languageOf(line, view)}>
                <LineWords line={line} first={first} found={page.found} />
                <LineKind line={line} />
              </p>
            </li>
          ))}
      </ol>
      {strokes[0] && (
        <p class="note">
          <a href={atLine(strokes[0].number)}>
            {say('scan.strokesOmitted', { count: strokes.length })}
          </a>
        </p>
      )}
    </>
  );
}

interface Numbered {
  readonly line: ScanLine;
  /** From 1, strokes counted too, so that a line is called the same wherever it is shown. */
  readonly number: number;
  /** Number of its first word on the page. */
  readonly first: number;
}

function numberedLines({ lines }: ShownPage): readonly Numbered[] {
  let word = 0;
  return lines.map((line, index) => {
    const first = word;
    word += line.words.length;
    return { line, number: index + 1, first };
  });
}

/** What a line is that is no part of the typing. */
function LineKind({ line: { kind } }: { line: ScanLine }) {
  if (kind !== 'stamp' && kind !== 'ocr-noise') return null;
  return (
    <span class="line-kind" lang={language()}>
      {say(kind === 'stamp' ? 'scan.stamp' : 'scan.strokes')}
    </span>
  );
}

interface LinesInPicturesProps {
  readonly view: ScanView;
  /** A line to look at, from 1. */
  readonly line?: number;
  /** Whether the reader may say what is written there. */
  readonly isOpen: boolean;
}

/** Each line of the picture with its words below it, for checking one against the other, and a way to correct them. */
export function LinesInPictures({ view, line: asked, isOpen }: LinesInPicturesProps) {
  const { id, page } = view;
  return (
    <ol class="scan-check">
      {numberedLines(page).map(({ line, number, first }) => (
        <li
          id={`line-${number}`}
          {...(isReading(line) ? {} : { class: 'strokes' })}
          {...(asked === number && { 'aria-current': 'true' })}
        >
          <span class="line-number">
            <span class="vh">{say('scan.line')} </span>
            {number}
          </span>
          <LinePicture view={view} line={line} />
          <p class="line-words" lang={languageOf(line, view)}>
            <LineWords line={line} first={first} found={page.found} />
            <LineKind line={line} />
          </p>
          {isOpen && (
            <a
              class="line-correct"
              href={urls.correctBlock(id, line)}
              aria-label={say('scan.correctLine', { line: number })}
            >
              {say('scan.correct')}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/**
 * Windows onto the picture of the whole page, so that the browser fetches and decodes one picture for all lines. All are as wide, so that the
 * type is as large in each. Where there is little room the line stands there in two halves, one below the other: whole it could not be read.
 */
function LinePicture({ view, line }: { view: ScanView; line: ScanLine }) {
  const { image, lines } = view.page;
  const whole = windowOn(line.box, lines, image);
  const halves = halvesOf(whole);
  const withWords = halves.filter((half) => line.words.some(({ box }) => isWithin(box, half)));
  return (
    <div class="line-picture" role="img" aria-label={say('scan.lineAsOnPage')}>
      <WindowOn image={image} box={whole} />
      {(withWords.length > 0 ? withWords : halves).map((half) => (
        <WindowOn image={image} box={half} />
      ))}
    </div>
  );
}

function isWithin({ x, width }: Box, half: Box): boolean {
  return x >= half.x && x + width <= half.x + half.width;
}

function WindowOn({ image, box }: { image: PageImage; box: Box }) {
  return (
    <svg viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`} aria-hidden="true">
      <image href={urls.wholePage(image)} width={image.width} height={image.height} />
    </svg>
  );
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
