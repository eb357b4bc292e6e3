/** An object of a PDF: its dictionary, and its stream where it has one. */
export interface RawObject {
  readonly dictionary: string;
  readonly stream?: Buffer;
}

/** A PDF made by hand, so that tests can have what no program would write. Objects are numbered from 1; the first is the catalog. */
export function rawPdf(objects: readonly RawObject[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  for (const [index, { dictionary, stream }] of objects.entries()) {
    offsets.push(length);
    add(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`));
    if (stream !== undefined) {
      add(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]));
    }
    add(Buffer.from('endobj\n'));
  }
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const count = objects.length + 1;
  add(Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}`));
  add(Buffer.from(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** A PDF of so many pages, all of them the same one with this content; `filter` as the content is packed. */
export function pdfOfPages(count: number, content: Buffer, filter = ''): Buffer {
  const packed = filter === '' ? '' : ` /Filter ${filter}`;
  return rawPdf([
    { dictionary: '<< /Type /Catalog /Pages 2 0 R >>' },
    { dictionary: `<< /Type /Pages /Count ${count} /Kids [${'3 0 R '.repeat(count)}] >>` },
    {
      dictionary:
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    },
    { dictionary: `<< /Length ${content.length}${packed} >>`, stream: content },
    { dictionary: '<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>' },
  ]);
}
