import { Highlight, VisuallyHidden } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '@/api/documents';
import { useDocumentWords } from '@/features/documents/status-text';
import { isKind } from '@/features/documents/kinds';
import { useFormat } from '@/lib/format';

const { actionBody, actionDescription, actionLabel, actionSection } = Spotlight.Action.classes;

/** A document that was found: what was typed is marked, and so one sees why, also on a line of it. */
export function FoundDocument({ hit, typed }: { hit: SearchHit; typed: string }) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  const format = useFormat();
  const { kind, number, status, issuedOn, customerReference, commission, subject, line } = hit;
  const marked = typed.split(/\s+/).filter(Boolean);
  const about = [isKind(kind) ? words.status(kind, status) : undefined, subject, customerReference, commission].filter(Boolean).join(' · ');
  return (
    <>
      <span className={actionSection} data-position="left" data-dimmed>
        <IconFileText size={17} />
      </span>
      <span className={actionBody}>
        <Highlight component="span" className={actionLabel ?? ''} highlight={marked}>
          {`${isKind(kind) ? words.kind(kind) : kind} ${number}`}
        </Highlight>
        <span className={actionDescription}>
          {format.date(issuedOn)} · <Highlight component="span" inherit highlight={marked}>{about}</Highlight>
        </span>
        {line ? (
          <span className={actionDescription}>
            <VisuallyHidden>, </VisuallyHidden>
            <Highlight component="span" inherit highlight={marked}>
              {t('palette.line', { ...line })}
            </Highlight>
          </span>
        ) : null}
      </span>
    </>
  );
}
