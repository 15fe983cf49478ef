import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentReference } from '@/api/documents';
import { Card } from '@/components/ui/card';
import { isKind } from '../kinds';
import { useDocumentWords } from '../status-text';
import classes from './document-detail.module.css';

/** What this document came from, and what came of it. */
export function RelatedDocuments({ company, references }: { company: string; references: readonly DocumentReference[] }) {
  const { t } = useTranslation();
  const words = useDocumentWords();
  if (references.length === 0) return null;
  return (
    <Card title={t('detail.related')}>
      <ul className={classes.related}>
        {references.map(({ kind, number }) => (
          <li key={`${kind}/${number}`}>
            {isKind(kind) ? (
              <Link to="/c/$company/$kind/$" params={{ company, kind, _splat: number }}>
                {words.kind(kind)} <b>{number}</b>
              </Link>
            ) : (
              <span>
                {kind} {number}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
