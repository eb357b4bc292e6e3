import type { Finding, JudgedFinding } from '../../model/findings.ts';
import * as urls from '../urls.ts';
import { findingInWords } from '../words/finding-codes.ts';
import { Judgement } from './desk-form.tsx';
import { Icon } from './icons.tsx';
import { Quote } from './quote.tsx';
import { say } from '../words/say.ts';
import { Sentence } from './sentence.tsx';

/** Findings of one paper, each with the words it rests on. */
function FindingList({ findings }: { findings: readonly JudgedFinding[] }) {
  return (
    <ol class="findings">
      {findings.map((finding) => (
        <li id={urls.findingAnchor(finding.id)}>
          <Code finding={finding} />
          <p>
            <Sentence words={finding.message} />
          </p>
          <FindingEvidence finding={finding} />
          {finding.state !== 'open' && (
            <Judgement finding={finding} desk={undefined} back={urls.findings()} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** What a person has dismissed contradicts no more. */
function Code({ finding: { code, state } }: { finding: JudgedFinding }) {
  const words = findingInWords(code);
  if (state === 'dismissed') return <span class="badge soft">{words}</span>;
  return (
    <span class="badge contradiction">
      <Icon name="contradiction" />
      {words}
    </span>
  );
}

export function FindingEvidence({ finding }: { finding: Finding }) {
  if (finding.evidence.length === 0) return null;
  return (
    <p class="note">
      {say('paper.restsOn')}{' '}
      {finding.evidence.map((one, index) => (
        <>
          {index > 0 && ', '}
          <Quote evidence={one} address={urls.place(one)} />
        </>
      ))}
    </p>
  );
}

export function DocumentFindings({ findings }: { findings: readonly JudgedFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby="h-findings">
      <div class="sec">
        <h2 id="h-findings">{say('paper.findings')}</h2>
        <a class="note" href={urls.findings()}>
          {say('paper.allFindings')}
        </a>
      </div>
      <FindingList findings={findings} />
    </section>
  );
}
