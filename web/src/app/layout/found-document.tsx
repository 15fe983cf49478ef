import { Highlight } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary, FoundLine } from '@/api/documents';
import { useDocumentWords } from '@/features/documents/status-text';
import { useFormat } from '@/lib/format';

const { actionBody, actionDescription, actionLabel, actionSection } = Spotlight.Action.classes;

/** A document that was found: what was typed is marked, and so one sees why, also on a line of it. */
export function FoundDocument({ document, line, typed }: { document: DocumentSummary; line?: FoundLine | undefined; typed: string }) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  const format = useFormat();
  const { kind, number, status, issuedOn, customerReference, commission, subject } = document;
  const marked = typed.split(/\s+/).filter(Boolean);
  const about = [words.status(kind, status), subject, customerReference, commission].filter(Boolean).join(' · ');
  return (
    <>
      <span className={actionSection} data-position="left" data-dimmed>
        <IconFileText size={17} />
      </span>
      <span className={actionBody}>
        <Highlight component="span" className={actionLabel ?? ''} highlight={marked}>
          {`${words.kind(kind)} ${number}`}
        </Highlight>
        <span className={actionDescription}>
          {format.date(issuedOn)} · <Highlight component="span" inherit highlight={marked}>{about}</Highlight>
        </span>
        {line ? (
          <span className={actionDescription}>
            <Highlight component="span" inherit highlight={marked}>
              {t('palette.line', { position: line.position, product: line.product, description: line.description })}
            </Highlight>
          </span>
        ) : null}
      </span>
    </>
  );
}
