import type { Sheet } from './sheet.ts';

/** `Copy N° 2 to Orlov`, `Copy No. 4 – Comrade Orlov`. A line with no name (`LAYOUT`, `Copy`) has no holder. */
const HOLDER =
  /\bCop(?:y|ies)\s*(?:N[°ºo]?\.?|No\.?|№|#)?\s*\d{1,3}(?:\s*[-–—:]\s*|\s+)(?:to\s+)?(?:Comrade\s+|Cde\.?\s+)?(\p{Lu}\p{Ll}[\p{L}’'-]*)/gu;
const USES = new Set(['layout', 'copy', 'dossier', 'file', 'department', 'archive', 'cable']);

export function findCopyHolders(sheet: Sheet): void {
  for (const match of sheet.content.matchAll(HOLDER)) {
    const name = match[1] ?? '';
    if (USES.has(name.toLowerCase())) continue;
    const end = match.index + match[0].length;
    sheet.add(
      { start: end - name.length, end },
      { rule: 'copy-list', confidence: 0.95, part: 'copy-holder' },
    );
  }
}
