import { holderFrame } from './frames.ts';
import type { Handler } from './handler.ts';
import { sectionKind } from './sections.ts';

/** `front`, `body`, `back`, `text`: what stands in them outside any division still has a paper. */
export function matter(name: string): Handler {
  return (volume, attributes) => {
    const language = attributes['xml:lang'];
    volume.openSection({ kind: 'matter', key: name, place: volume.here(), language });
    return () => volume.closeSection();
  };
}

export const titlePage: Handler = (volume) => {
  volume.openSection({ kind: 'apparatus', key: 'titlepage', place: volume.here() });
  return () => volume.closeSection();
};

/** A document, a chapter, a section of the front or back matter: each a paper; a section inside a paper is only a frame. */
export const division: Handler = (volume, attributes) => {
  const type = attributes['type'];
  const kind = volume.inNote ? undefined : sectionKind(volume.section, type);
  if (kind === undefined) {
    const { flow } = volume;
    flow.enter(holderFrame('paragraph'));
    return flow.leaveFrame;
  }
  volume.openSection({
    kind,
    key: attributes['xml:id'] ?? volume.keyOfUnnamed(type ?? 'section'),
    place: volume.here(),
    printedNumber: kind === 'document' ? attributes['n'] : undefined,
    subtype: attributes['subtype'],
    language: attributes['xml:lang'],
  });
  return () => volume.closeSection();
};
