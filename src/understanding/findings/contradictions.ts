import type { Envelope } from '../../model/envelopes.ts';
import type { Reading } from '../../model/evidence.ts';
import type { Finding } from '../../model/findings.ts';
import { findingId, type FindingId, type TextId } from '../../model/ids.ts';
import type { CopyEntry } from '../../model/mentions.ts';
import type { Paper } from '../../model/papers.ts';
import type { Text } from '../../model/texts.ts';
import { calendarFindings } from './calendar-findings.ts';
import type { Said } from './said.ts';
import { travelFindings } from './travel-findings.ts';

interface Read {
  readonly envelope: Envelope;
  readonly copies: readonly CopyEntry[];
}

/** What in one paper contradicts itself: numbers, copies, counts. */
export function findContradictions(paper: Paper, read: Read): readonly Finding[] {
  const said = [
    ...differingRegisterNumbers(read),
    ...travelFindings(read.envelope),
    ...calendarFindings(paper, read.envelope),
    ...paper.texts.flatMap((text) => copyFindings(text, read)),
  ];
  const byId = new Map(said.map((finding) => [idOf(paper, finding), finding]));
  return [...byId].map(([id, { code, severity, message, evidence }]) => ({
    id,
    code,
    severity,
    document: paper.id,
    message,
    evidence: evidence.map((evidence) => ({ ...evidence, document: paper.id })),
  }));
}

function idOf(paper: Paper, { code, about }: Said): FindingId {
  return findingId(`${paper.id}~${code}~${about}`);
}

/** 20417 in one place and 20414 in another: a second part, or a misreading. */
function differingRegisterNumbers({ envelope }: Read): readonly Said[] {
  const numbers = envelope.registerNumbers ?? [];
  const first = numbers.find(({ value }) => value === envelope.number?.value) ?? numbers[0];
  if (first === undefined) return [];
  return numbers
    .filter((number) => number !== first)
    .map((other) => {
      const evidence = [...first.evidence, ...other.evidence];
      const isBetweenLayers = new Set(evidence.map(({ text }) => text)).size > 1;
      return {
        code: isBetweenLayers ? 'number-differs-between-layers' : 'register-numbers-differ',
        about: `${first.value}-${other.value}`,
        severity: 'warning',
        message: `The paper gives register number ${first.value} in one place and ${other.value} in another.`,
        evidence,
      };
    });
}

/** The copy list of one layer against itself and against the count that the paper announces. */
function copyFindings(text: Text, { envelope, copies }: Read): readonly Said[] {
  const listed = copies.filter(({ evidence }) => evidence.text === text.id);
  if (listed.length === 0) return [];
  const list: CopyList = {
    text: text.id,
    listed,
    layer: layerName(text),
    announced: envelope.copiesAnnounced,
  };
  return [...listedTwice(list), ...countDiffers(list), ...beyondCount(list)];
}

interface CopyList {
  readonly text: TextId;
  readonly listed: readonly CopyEntry[];
  /** `the Russian layer` */
  readonly layer: string;
  readonly announced: Reading | undefined;
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  ru: 'Russian',
  fr: 'French',
  de: 'German',
};

function layerName({ language, layer }: Text): string {
  return `the ${LANGUAGES[language] ?? layer} layer`;
}

function listedTwice({ listed, layer, text }: CopyList): readonly Said[] {
  return [...Map.groupBy(listed, ({ number }) => number)]
    .filter(([, entries]) => entries.length > 1)
    .map(([number, entries]) => {
      const names = [...new Set(entries.flatMap(({ holder }) => holder ?? []))];
      const times = entries.length === 2 ? 'twice' : `${entries.length} times`;
      const who = names.length === 0 ? '' : `, for ${names.join(' and ')}`;
      // Two men with one number: more likely a misread number than a copy given twice.
      const doubt = names.length > 1 ? '; one of the numbers may be misread' : '';
      return {
        code: 'copy-listed-twice',
        about: `${text}-${number}`,
        severity: names.length > 1 ? 'info' : 'warning',
        message: `In ${layer} copy no. ${number} is listed ${times}${who}${doubt}.`,
        evidence: entries.map(({ evidence }) => evidence),
      };
    });
}

/** 15 entries against 13 copies announced. A list cut short by damage says nothing, so only a longer one counts. */
function countDiffers({ listed, layer, announced, text }: CopyList): readonly Said[] {
  if (announced === undefined || listed.length <= Number(announced.value)) return [];
  return [
    {
      code: 'copies-differ-from-count',
      about: text,
      severity: 'warning',
      message: `In ${layer} the list has ${listed.length} entries, but ${announced.value} copies are announced.`,
      evidence: [...listed.map(({ evidence }) => evidence), ...announced.evidence],
    },
  ];
}

/** Copy no. 14 where 13 copies are announced. */
function beyondCount({ listed, layer, announced, text }: CopyList): readonly Said[] {
  if (announced === undefined) return [];
  return listed
    .filter(({ number }) => Number(number) > Number(announced.value))
    .map(({ number, evidence }) => ({
      code: 'copy-beyond-count',
      about: `${text}-${number}`,
      severity: 'warning',
      message: `In ${layer} a copy no. ${number} is listed, but ${announced.value} copies are announced.`,
      evidence: [evidence, ...announced.evidence],
    }));
}
