import { blockId, textId } from '../../src/model/ids.ts';
import type { Envelope } from '../../src/model/envelopes.ts';
import type { Paper } from '../../src/model/papers.ts';
import { readRussianCopies } from '../../src/understanding/copies/russian-copies.ts';
import { readEnvelope } from '../../src/understanding/envelope/read-envelope.ts';
import { lineOf } from '../../src/understanding/lines.ts';
import { fold } from './comparing.ts';
import { damaged, LEVELS, seeded } from './damage.ts';
import type { Damage } from './damage.ts';
import { englishCable, russianCable } from './invented-cables.ts';
import type { InventedCable } from './invented-cables.ts';
import { paperOfTexts } from './invented-papers.ts';
import { Scores } from './scores.ts';
import type { AccuracyTask, TaskResult } from './task.ts';

/** How many cables of each language are damaged at each level. */
const CABLES = 300;

/** Reads invented cables that were damaged the way OCR damages typescript, and says how much is still read at each level. */
export const damageTask: AccuracyTask = {
  name: 'damage',
  invents: true,
  run(): Promise<TaskResult> {
    const scores = new Scores();
    for (const level of LEVELS) {
      for (const make of [russianCable, englishCable]) scoreLevel(level, make, scores);
    }
    return Promise.resolve({ figures: scores.figures(), remarks: [] });
  },
};

function scoreLevel(
  level: Damage,
  make: (random: () => number) => InventedCable,
  scores: Scores,
): void {
  const random = seeded(1950);
  for (let index = 0; index < CABLES; index += 1) {
    const cable = make(random);
    const paper = paperOf(cable, damaged(cable.text, level, random));
    const envelope = readEnvelope(paper);
    const group = `${cable.language}, damage ${level.name}`;
    for (const [field, value] of Object.entries(cable.fields)) {
      const isRight = valuesOf(envelope, field).some((read) => fold(read) === fold(value));
      scores.share(group, field).add(isRight);
      scores.share(group, 'all fields').add(isRight);
    }
    const held = new Set(holdersOf(paper));
    for (const holder of cable.holders) scores.share(group, 'copy holders').add(held.has(holder));
  }
}

function valuesOf(envelope: Envelope, field: string): readonly string[] {
  const { silent: _silent, ...read } = envelope;
  const found = Object.entries(read).find(([name]) => name === field)?.[1];
  return [found ?? []].flat().map(({ value }) => value);
}

function holdersOf(paper: Paper): readonly string[] {
  return paper.texts.flatMap((text) =>
    readRussianCopies(text.blocks.map((block) => lineOf(text, block))).flatMap(
      ({ holder }) => holder ?? [],
    ),
  );
}

function paperOf({ language }: InventedCable, text: string): Paper {
  const blocks = text.split('\n\n').map((content, index) => ({
    id: blockId(`b${index + 1}`),
    kind: /^ {2}1\. /.test(content) ? ('note' as const) : ('paragraph' as const),
    content,
    ranges: [],
  }));
  return paperOfTexts([{ id: textId(language), layer: 'original', language, blocks }]);
}
