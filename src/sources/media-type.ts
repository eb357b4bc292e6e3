/** By the first bytes where they are telling, else by the ending of the name. */
export function mediaTypeOf(name: string, content: Uint8Array): string {
  const signature = SIGNATURES.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte));
  if (signature) return signature.mediaType;
  const ending = /\.(\w+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  return ENDINGS[ending] ?? 'application/octet-stream';
}

interface Signature {
  readonly bytes: readonly number[];
  readonly mediaType: string;
}

const SIGNATURES: readonly Signature[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], mediaType: 'application/pdf' },
  { bytes: [0xff, 0xd8, 0xff], mediaType: 'image/jpeg' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], mediaType: 'image/png' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], mediaType: 'image/tiff' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], mediaType: 'image/tiff' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], mediaType: 'application/zip' },
];

const ENDINGS: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  tei: 'application/xml',
  txt: 'text/plain',
  text: 'text/plain',
  md: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};
