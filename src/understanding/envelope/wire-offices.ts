/** Names of offices on the wire, as they are written otherwise. */
const OFFICES: readonly (readonly [RegExp, string])[] = [
  [/^SECSTATE(?: WASHDC)?$/, 'Department of State'],
  [/^AMEMBASSY /, 'Embassy '],
  [/^AMCONSUL /, 'Consulate '],
  [/^AMLEGATION /, 'Legation '],
  [/^USMISSION USUN(?: N(?:EW )?Y(?:ORK)?)?$/, 'Mission to the United Nations'],
  [/^USMISSION /, 'Mission '],
  [/^USDEL SEC(?:RETARY)? IN /, 'Delegation of the Secretary in '],
  [/^USDEL SEC(?:RETARY)?$/, 'Delegation of the Secretary'],
  [/^USDEL /, 'Delegation '],
  [/^USINT /, 'Interests Section '],
];

/** `AMEMBASSY OSLO PRIORITY 2071` as `Embassy Oslo`: without route, precedence and the addressee's own count. */
export function officeOf(wire: string): string {
  const plain = wire
    .trim()
    .replace(/^(?:RU[A-Z]{2,6}\/)/, '')
    .replace(/(?: (?:NIACT|FLASH|IMMEDIATE|PRIORITY|ROUTINE|UNN))*(?: \d{1,6})?$/, '')
    .trim();
  for (const [pattern, office] of OFFICES) {
    if (pattern.test(plain))
      return plain.replace(pattern, office).replace(/\b[A-Z]{4,}\b/g, capitalised);
  }
  return plain;
}

// Short names that are said letter by letter or stay capitals
const SHORT = new Set(['NATO', 'OECD', 'SALT', 'IAEA', 'UNESCO', 'MBFR', 'UNCTAD', 'GATT', 'UNDP']);

function capitalised(word: string): string {
  return SHORT.has(word) ? word : word.charAt(0) + word.slice(1).toLowerCase();
}
