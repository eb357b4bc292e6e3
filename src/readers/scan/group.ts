import type { RecordField } from '../../model/papers.ts';
import { filesSaidAmong } from './files-said.ts';
import { beginsPaper } from './heads.ts';
import { isLaid, type PicturedPage } from './scanned-pages.ts';
import type { SidecarRow, Sidecars } from './sidecar.ts';

/** A page of a folder: its picture, and the name of the file that it lies in. */
export interface FolderPage extends PicturedPage {
  readonly file: string;
  /** The file's name without its ending. */
  readonly name: string;
}

type Pages = readonly [FolderPage, ...FolderPage[]];

/** Pages that make one paper. */
export interface PageGroup {
  readonly pages: Pages;
  /** What a sidecar calls the paper. */
  readonly paper?: string;
  readonly record: readonly RecordField[];
}

/**
 * Divides the pages of a folder into papers: as a sidecar says, where it says so; else at the heads that stand at the top of pages; else they are
 * one paper. What a sidecar says of no picture it says of all papers.
 */
export function groupPages(pages: readonly FolderPage[], sidecars: Sidecars): readonly PageGroup[] {
  const byFile = rowsByFile(pages, sidecars);
  const common = sidecars.rows
    .filter(({ file }) => file === undefined)
    .flatMap(({ record }) => record);
  const groups: { readonly pages: [FolderPage, ...FolderPage[]]; readonly rows: SidecarRow[] }[] =
    [];
  for (const page of pages) {
    const rows = byFile.get(page.file) ?? [];
    const printed = rows.find((row) => row.page !== undefined)?.page;
    const open = groups.at(-1);
    const numbered = printed === undefined ? page : { ...page, printed };
    const begins = sidecars.groups
      ? beginsBySidecar(rows, open)
      : page.image.frame === 1 && isLaid(page.layout) && beginsPaper(page.layout);
    if (open === undefined || begins) groups.push({ pages: [numbered], rows: [...rows] });
    else {
      open.pages.push(numbered);
      open.rows.push(...rows);
    }
  }
  return groups.map(({ pages, rows }) => {
    const paper = rows.find((row) => row.paper !== undefined)?.paper;
    const record = merged([...rows.flatMap((row) => row.record), ...common]);
    return { pages, record, ...(paper !== undefined && { paper }) };
  });
}

function rowsByFile(
  pages: readonly FolderPage[],
  { rows }: Sidecars,
): ReadonlyMap<string, readonly SidecarRow[]> {
  const byFile = new Map<string, SidecarRow[]>(pages.map(({ file }) => [file, []]));
  const filesSaid = filesSaidAmong(new Set(byFile.keys()));
  for (const row of rows) {
    if (row.file === undefined) continue;
    for (const file of filesSaid(row.file)) byFile.get(file)?.push(row);
  }
  return byFile;
}

/** A row begins a paper unless it names the one at hand; where rows name none, one that says more than its page does. */
function beginsBySidecar(
  rows: readonly SidecarRow[],
  open: { readonly rows: readonly SidecarRow[] } | undefined,
): boolean {
  const named = rows.find((row) => row.paper !== undefined)?.paper;
  if (named !== undefined) return !(open?.rows.some(({ paper }) => paper === named) ?? false);
  return rows.some(({ record }) => record.length > 0);
}

/** Each field once, as it is said first; notes all. */
function merged(record: readonly RecordField[]): readonly RecordField[] {
  const seen = new Set<string>();
  return record.filter(({ name, value }) => {
    const key = name === 'other' ? `other ${value}` : name;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
