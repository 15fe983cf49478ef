import { useTranslation } from 'react-i18next';
import type { Document } from '@/api/documents';
import { daysUntil } from '../burn-down';
import { Card, Facts, type Fact } from '@/components/ui/card';
import { Derived } from '@/components/ui/derived';
import { useFormat } from '@/lib/format';
import type { Kind } from '../kinds';
import { isOverdue } from '../overdue';
import { useDocumentWords } from '../status-text';

interface FieldFact {
  field: string;
  label: string;
  text: string | undefined;
  tone?: Fact['tone'];
}

const SOON = 90;

/** The facts of the head of a document; a field that the ERP did not give is not shown. */
export function DocumentFacts({ kind, document }: { kind: Kind; document: Document }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useDocumentWords();
  const { currency } = document;
  const money = (amount: string | null | undefined) => (amount && currency ? format.money(amount, currency) : undefined);
  const date = (iso: string | null | undefined) => (iso ? format.date(iso) : undefined);
  const overdue = kind === 'invoices' && isOverdue(document);

  const facts: FieldFact[] = [
    { field: 'subject', label: t('column.subject'), text: document.subject ?? undefined, tone: 'strong' },
    { field: 'issuedOn', label: t('column.issuedOn'), text: date(document.issuedOn) },
    { field: 'dueOn', label: t(kind === 'orders' || kind === 'deliveries' ? 'column.plannedOn' : 'column.dueOn'), text: withMark(date(document.dueOn), overdue ? t('list.overdue') : ''), tone: overdue ? 'bad' : undefined },
    { field: 'validFrom', label: t('column.validFrom'), text: date(document.validFrom) },
    { field: 'validUntil', label: t('column.validUntil'), text: date(document.validUntil) },
    { field: 'noticeBy', label: t('column.noticeBy'), ...useNotice(kind, document) },
    { field: 'renewalMonths', label: t('contract.renewal'), text: kind !== 'contracts' ? undefined : document.renewalMonths ? t('contract.renewedBy', { count: document.renewalMonths }) : document.validUntil ? t('contract.endsThen') : t('contract.noEnd') },
    { field: 'grossTotal', label: t('column.grossTotal'), text: money(document.grossTotal), tone: 'strong' },
    { field: 'openTotal', label: t('column.openTotal'), text: kind === 'invoices' ? money(document.openTotal) : undefined, tone: 'strong' },
    { field: 'usedTotal', label: t('column.usedTotal'), text: money(document.usedTotal) },
    { field: 'remainingTotal', label: t('column.remainingTotal'), text: money(document.remainingTotal), tone: 'strong' },
    { field: 'customerReference', label: t('column.customerReference'), text: document.customerReference ?? undefined },
    { field: 'commission', label: t('column.commission'), text: document.commission ?? undefined },
    { field: 'channel', label: t('column.channel'), text: document.channel ? words.channel(document.channel) : undefined },
    { field: 'issuedAt', label: t('detail.issuedAt'), text: document.issuedAt ? format.dateTime(document.issuedAt) : undefined },
  ];
  return (
    <Card label={t('detail.facts')}>
      <Facts facts={facts.map(({ field, label, text, tone }) => ({ label, tone, value: text && document.derived?.includes(field) ? <Derived>{text}</Derived> : text }))} />
    </Card>
  );
}

/** Until when notice can be given, and how long that still is. */
function useNotice(kind: Kind, { noticeBy, status }: Document): Pick<FieldFact, 'text' | 'tone'> {
  const { t } = useTranslation();
  const format = useFormat();
  if (!noticeBy) return { text: undefined };
  const days = daysUntil(noticeBy);
  if (kind !== 'contracts' || status !== 'ACTIVE' || days > SOON) return { text: format.date(noticeBy) };
  const mark = days < 0 ? t('contract.noticeOver') : t('contract.noticeLeft', { count: days });
  return { text: withMark(format.date(noticeBy), mark), tone: days < 0 ? undefined : 'bad' };
}

function withMark(text: string | undefined, mark: string): string | undefined {
  return text && mark ? `${text} · ${mark}` : text;
}
