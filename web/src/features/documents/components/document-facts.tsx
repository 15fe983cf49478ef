import { useTranslation } from 'react-i18next';
import type { Document } from '@/api/documents';
import { Derived } from '@/components/ui/derived';
import { useFormat } from '@/lib/format';
import type { Kind } from '../kinds';
import { isOverdue } from '../overdue';
import { useDocumentWords } from '../status-text';
import classes from './document-detail.module.css';

interface Fact {
  field: string;
  label: string;
  text: string | undefined;
  className?: string | undefined;
}

/** The facts of the head of a document; a field that the ERP did not give is not shown. */
export function DocumentFacts({ kind, document }: { kind: Kind; document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();
  const { currency } = document;
  const money = (amount: string | null | undefined) => (amount && currency ? format.money(amount, currency) : undefined);
  const date = (iso: string | null | undefined) => (iso ? format.date(iso) : undefined);
  const overdue = kind === 'invoices' && isOverdue(document);

  const facts: Fact[] = [
    { field: 'subject', label: t('column.subject'), text: document.subject ?? undefined, className: classes.strong },
    { field: 'issuedOn', label: t('column.issuedOn'), text: date(document.issuedOn) },
    { field: 'dueOn', label: t('column.dueOn'), text: withMark(date(document.dueOn), overdue ? t('list.overdue') : ''), className: overdue ? classes.bad : undefined },
    { field: 'validFrom', label: t('column.validFrom'), text: date(document.validFrom) },
    { field: 'validUntil', label: t('column.validUntil'), text: date(document.validUntil) },
    { field: 'noticeBy', label: t('column.noticeBy'), text: date(document.noticeBy) },
    { field: 'grossTotal', label: t('column.grossTotal'), text: money(document.grossTotal), className: classes.strong },
    { field: 'openTotal', label: t('column.openTotal'), text: kind === 'invoices' ? money(document.openTotal) : undefined, className: classes.strong },
    { field: 'usedTotal', label: t('column.usedTotal'), text: money(document.usedTotal) },
    { field: 'remainingTotal', label: t('column.remainingTotal'), text: money(document.remainingTotal), className: classes.strong },
    { field: 'customerReference', label: t('column.customerReference'), text: document.customerReference ?? undefined },
    { field: 'commission', label: t('column.commission'), text: document.commission ?? undefined },
    { field: 'channel', label: t('column.channel'), text: document.channel ? words.channel(document.channel) : undefined },
    { field: 'issuedAt', label: t('detail.issuedAt'), text: document.issuedAt ? format.dateTime(document.issuedAt) : undefined },
  ];
  return (
    <section className={classes.card} aria-label={t('detail.facts')}>
      <dl className={classes.facts}>
        {facts.map(({ field, label, text, className }) =>
          text === undefined ? null : (
            <div key={field}>
              <dt>{label}</dt>
              <dd className={className}>{document.derived?.includes(field) ? <Derived>{text}</Derived> : text}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function withMark(text: string | undefined, mark: string): string | undefined {
  return text && mark ? `${text} · ${mark}` : text;
}
