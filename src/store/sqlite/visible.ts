import type { Reader } from '../../model/reader.ts';

/**
 * The condition every read carries, over the document table named `d`; its one parameter is `clearances(reader)`. What it
 * leaves out does not exist for that reader.
 */
export function visible(parameter: '?' | `?${number}` = '?'): string {
  return `(d.access = 'public' OR d.access IN (SELECT value FROM json_each(${parameter})))`;
}

export function clearances(reader: Reader): string {
  return JSON.stringify(reader.clearances);
}
