/**
 * A paper’s title without the edition’s number before it, which pages say elsewhere: `No. 100 The Ambassador in Burma (Sebald) to the
 * Department of State` and `100. Telegram From the Embassy in Burma`.
 */
export function titleOf(paper: {
  readonly title: string;
  readonly printedNumber?: string | null;
}): string {
  const number = paper.printedNumber;
  if (!number) return paper.title;
  const heads = [`No. ${number} `, `[${number}] `, `${number}. `, `${number} `];
  const head = heads.find((words) => paper.title.startsWith(words));
  const rest = head === undefined ? '' : paper.title.slice(head.length).trim();
  return rest === '' ? paper.title : rest;
}
