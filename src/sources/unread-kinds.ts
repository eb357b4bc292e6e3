/** Why a file of a known kind is not taken in, and what to do. */
export interface UnreadKind {
  readonly code: string;
  readonly message: string;
}

const OFFICE: UnreadKind = {
  code: 'unread-document',
  message:
    'Documents of Word before 2007 (.doc) and others of its time cannot be read here. Open it in a word processor, save it as .docx, .odt or PDF, and import that.',
};
const DJVU: UnreadKind = {
  code: 'unread-document',
  message:
    'DjVu cannot be read here. Make a PDF of it (on Linux: ddjvu -format=pdf FILE.djvu FILE.pdf) and import that.',
};
const PICTURE: UnreadKind = {
  code: 'unread-picture',
  message: 'Pictures of this kind (BMP, PSD) cannot be read here. Save it as PNG or TIFF.',
};
const FILM: UnreadKind = {
  code: 'binary-file',
  message:
    'It is a film or a recording, as telephones put beside live photographs, and has no pages. It was left out.',
};

/** Kinds that people keep papers in, by the first bytes of their files in hex. */
const KINDS: readonly (readonly [RegExp, UnreadKind])[] = [
  [/^d0cf11e0a1b11ae1/, OFFICE],
  [/^41542654464f524d.{8}444a56/, DJVU], // `AT&TFORM`, a length, `DJV`
  [/^424d.{8}0{8}.{4}0000(?:0c|28|34|38|40|6c|7c)0{6}/, PICTURE], // `BM`, a length, where the dots begin, one of seven heads
  [/^38425053000[12]/, PICTURE],
  [/^.{8}(?:66747970|6d6f6f76|77696465)/, FILM], // a length, then `ftyp`, `moov` or `wide`
];

/** What to say of a file that is neither text nor in a format that is read; undefined where no more is known of it. */
export function unreadKind(content: Uint8Array): UnreadKind | undefined {
  const start = Buffer.from(content.buffer, content.byteOffset, Math.min(content.length, 32));
  const hex = start.toString('hex');
  return KINDS.find(([signature]) => signature.test(hex))?.[1];
}
