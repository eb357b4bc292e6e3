const MODIFIER =
  "(?:Acting|Deputy|Assistant|Under|Vice|First|Second|Special|Permanent|Former|Prime|Foreign|British|French|Soviet|Counsel?lor|Political|Economic|Military|United States|American|People[’']s|Consul|Appointed|Commanding|Executive|Principal|High)";
const OFFICE =
  '(?:Ambassador|Minister|Secretary|Chargé|Charge|Consul|President|Chairman|Chief|Director|Representative|Counsel?lor|Commissar|Commissioner|Administrator|Assistant|Adviser|Advisor|Agent|Delegate|Officer|Commander|General|Head|Member|Governor|Premier|Attaché|Envoy|Chancellor|Coordinator|Comptroller|Inspector|Marshal|Secretary-General|Polad|Legal Adviser)';
const OFFICE_FIRST = new RegExp(`^(?:${MODIFIER} )*${OFFICE}\\b`);
const ROLE = new RegExp(`(?:${MODIFIER} )*${OFFICE}\\b[^().;:]*$`);

/**
 * The office that the words before a name in parentheses give it: `the Ambassador in the Soviet Union (Harriman)`. In `From the
 * Ambassador in X to the Secretary of State (Y)` only what follows the last `to the` belongs to Y.
 */
export function roleBefore(content: string, nameStart: number): string | undefined {
  if (content.charAt(nameStart - 1) !== '(') return undefined;
  const before = content.slice(Math.max(0, nameStart - 160), nameStart - 1);
  const own =
    before
      .split(
        /(?<!(?:Assistant|Assistants|Adviser|Advisor|Counselor|Aide|Deputy) )\b(?:to|From|and to|between|Between) (?:the )?(?=[A-Z])/,
      )
      .at(-1) ?? '';
  const after = startsWithOffice(own) ? own : before;
  const role = ROLE.exec(after)?.[0].trim();
  return role === undefined || role === '' ? undefined : role;
}

function startsWithOffice(words: string): boolean {
  return OFFICE_FIRST.test(words);
}

/** `Minister for Foreign Affairs of the Soviet Union` after a name and a comma, up to where the sentence turns. */
export function roleAfter(content: string, nameEnd: number): string | undefined {
  const after = content.slice(nameEnd, nameEnd + 240);
  const role =
    /^,\s+(?:the |an? )?((?:[A-Z]|former|member|representative|leader|head|chief)[^.;:()]{2,200})/.exec(
      after,
    )?.[1];
  return role?.split(/,\s+(?:and|who|which|that|in|on|at) /)[0]?.trim();
}
