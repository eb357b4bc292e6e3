import type { NameMention } from '../../model/mentions.ts';
import type { Paper } from '../../model/papers.ts';
import type { Telling } from '../../model/talk.ts';
import type { Block } from '../../model/texts.ts';
import { quoteOf, withoutMarks } from '../words/note-calls.ts';

interface TellingForm {
  readonly rule: string;
  readonly confidence: number;
}

/** How far before a name the words can stand that say it was told something. */
const REACH = 44;

/** `I informed Mr. Vyshinski`, `told Foreign Minister Lie that`, `handed to Vyshinski on March 21 a memorandum`. Past tense only: what was meant to be told may not have been. */
const BEFORE =
  /(?:^|[\s(“"—-])(?<verb>told|informed|notified|assured|reminded|warned|briefed|apprised|advised|cautioned|(?:said|stated|explained|mentioned|read|repeated|communicated|conveyed|stressed|suggested|emphasized|pointed out|made (?:it )?clear) (?:[\w-]+ ){0,2}?to|(?:handed|delivered|transmitted|gave|showed) (?:it |this |them |(?:[\w-]+ ){0,4}?)?to|handed|showed) (?:the )?$/;
/** `Vyshinski was informed`, `Mr. Lie has been told`. */
const AFTER =
  /^,? (?:was|were|has been|have been|had been) (?:\w+ly |also |then )?(?:told|informed|notified|advised|briefed|apprised|shown|given|handed)\b/;
/** `did not inform`, `had never told`, `had not yet been told`. */
const DENIED = /\b(?:not|never|neither|nor|without having|before having|if)\b(?: \w+){0,3}$/i;
/** `Вышинскому сообщил`, `сказал Царапкину`. */
const RUSSIAN_BEFORE =
  /(?:сказал|сообщил|заявил|передал|ответил|вручил|пояснил|объяснил|информировал|уведомил|проинформировал)[аи]? (?:об этом )?$/u;

/**
 * Names to whom, as the paper says, something was told or handed. Pure; takes time linear in the number of names.
 */
export function readTellings(paper: Paper, names: readonly NameMention[]): readonly Telling[] {
  if (paper.role === 'apparatus') return [];
  const blocks = blocksOf(paper);
  return names.flatMap((name) => {
    if (name.part !== 'mentioned') return [];
    const block = blocks.get(`${name.evidence.text} ${name.evidence.block}`);
    return block === undefined ? [] : (tellingOf(name, block) ?? []);
  });
}

/** A block, and its words without what the page put between them. */
interface Told {
  readonly block: Block;
  readonly content: string;
}

function blocksOf({ texts }: Paper): ReadonlyMap<string, Told> {
  return new Map(
    texts.flatMap(({ id, blocks }) =>
      blocks.map((block) => {
        return [`${id} ${block.id}`, { block, content: withoutMarks(block) }] as const;
      }),
    ),
  );
}

function tellingOf(name: NameMention, { block, content }: Told): Telling | undefined {
  const { start, end } = name.evidence;
  const before = content.slice(Math.max(0, start - REACH), start);
  const told = name.script === 'cyrillic' ? RUSSIAN_BEFORE.exec(before) : BEFORE.exec(before);
  if (told !== null && !DENIED.test(before.slice(0, told.index))) {
    const from = start - before.length + told.index + leadOf(told[0]);
    return telling(name, block, { from, to: clauseEnd(content, end), form: TOLD });
  }
  const passive = AFTER.exec(content.slice(end, end + REACH));
  if (passive === null) return undefined;
  return telling(name, block, { from: start, to: end + passive[0].length, form: WAS_TOLD });
}

const TOLD: TellingForm = { rule: 'told-by-name', confidence: 0.85 };
const WAS_TOLD: TellingForm = { rule: 'was-told', confidence: 0.8 };

const leadOf = (words: string): number => /^[\s(“"—-]*/.exec(words)?.[0].length ?? 0;

/** A little of what follows the name, so that the words can be judged: `told Vyshinski that`. */
function clauseEnd(content: string, end: number): number {
  const after = /^[^.;:,]{0,60}(?=[\s.;:,]|$)/.exec(content.slice(end, end + 80));
  return end + (after?.[0].trimEnd().length ?? 0);
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly form: TellingForm;
}

function telling(name: NameMention, within: Block, { from, to, form }: Stretch): Telling {
  const { text, block } = name.evidence;
  const quote = quoteOf(within, { start: from, end: to });
  const evidence = { text, block, start: from, end: to, quote };
  return { name: name.id, evidence, ...form };
}
