import { Alert, Button, FileButton, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconAlertTriangle, IconFileUpload, IconListCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuickOrderRow } from '@/api/documents';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useFormat } from '@/lib/format';
import { typedQuantity } from '@/lib/typed-quantity';
import { checkQuickOrder } from '../api/ordering';
import classes from './ordering.module.css';

const FILES = '.csv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A product with how much of it. */
export interface QuickItem {
  product: string;
  quantity: string;
  note?: string;
}

interface QuickOrderPageProps {
  company: string;
  adding: boolean;
  onAdd: (products: QuickItem[]) => void;
}

/** Ordering by number: typed, pasted or from a file; every row is looked at first, and none is dropped unseen (B-17). */
export function QuickOrderPage({ company, adding, onAdd }: QuickOrderPageProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [file, setFile] = useState<string>();
  const [over, setOver] = useState(false);
  const check = useMutation({ mutationFn: (rows: string | File) => checkQuickOrder(company, rows) });
  const upload = (chosen: File | null | undefined) => {
    if (!chosen) return;
    setFile(chosen.name);
    check.mutate(chosen);
  };
  const rows = check.data?.rows ?? [];
  const good = rows.filter(({ mistake }) => mistake == null);
  const bad = rows.filter(({ mistake }) => mistake != null);
  const add = () => onAdd(good.map(({ product, quantity, note }) => ({ product, quantity, ...(note == null ? {} : { note }) })));
  return (
    <div className={classes.page}>
      <PageHeader title={t('nav.page.quick-order')} below={t('ordering.quick.below')} />
      <section className={classes.card}>
        {/* a file can be chosen by the button, too */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <form
          className={classes.drop}
          data-over={over || undefined}
          onSubmit={(event) => {
            event.preventDefault();
            setFile(undefined);
            check.mutate(text);
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes('Files')) return;
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            setOver(false);
            event.preventDefault();
            upload(event.dataTransfer.files[0]);
          }}
        >
          <Textarea label={t('ordering.quick.rows')} description={t('ordering.quick.format')} placeholder={'PU-2040;10\nKH-0750;25'} value={text} onChange={(event) => setText(event.currentTarget.value)} autosize minRows={6} maxRows={16} />
          <div className={classes.buttons}>
            <Button type="submit" leftSection={<IconListCheck size={16} />} disabled={!text.trim()} loading={check.isPending && !file}>
              {t('ordering.quick.check')}
            </Button>
            <FileButton onChange={upload} accept={FILES} inputProps={{ 'aria-label': t('ordering.quick.file') }}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconFileUpload size={16} />} loading={check.isPending && file !== undefined}>
                  {t('ordering.quick.file')}
                </Button>
              )}
            </FileButton>
          </div>
        </form>
      </section>
      <ProblemAlert error={check.error} />
      {check.data ? (
        <>
          <div role="status">
            {bad.length > 0 ? (
              <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={16} />} title={t('ordering.quick.someBad', { good: good.length, all: rows.length })}>
                {t('ordering.quick.someBadText', { count: bad.length })}
              </Alert>
            ) : rows.length === 0 ? (
              <Alert variant="light">{t('ordering.quick.none')}</Alert>
            ) : null}
          </div>
          {rows.length > 0 ? <Rows rows={[...bad, ...good]} {...(file ? { name: file } : {})} /> : null}
          {good.length > 0 ? (
            <div className={classes.foot}>
              <span className={classes.sum}>{t('ordering.quick.good', { count: good.length })}</span>
              <Button size="md" loading={adding} onClick={add}>
                {t('ordering.quick.add', { count: good.length })}
              </Button>
            </div>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

/** The bad rows first, each with its place in what was given. */
function Rows({ rows, name }: { rows: readonly QuickOrderRow[]; name?: string }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.card}>
      <h2 className={classes.title}>{name ?? t('ordering.quick.preview')}</h2>
      <div className={classes.scroll}>
        <table className={classes.lines}>
          <thead>
            <tr>
              <th scope="col">{t('ordering.quick.row')}</th>
              <th scope="col">{t('cart.product')}</th>
              <th scope="col" data-align="end">
                {t('cart.quantity')}
              </th>
              <th scope="col" data-align="end">
                {t('cart.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ row, product, quantity, name: called, mistake, limit, currency, netAmount, note }) => (
              <tr key={row} data-bad={mistake == null ? undefined : true}>
                <td className={classes.dim}>{row}</td>
                <td>
                  {product} {called ? <span className={classes.dim}>{called}</span> : null}
                  {note ? <div className={classes.dim}>{note}</div> : null}
                  {mistake ? <div className={classes.bad}>{t(`ordering.quick.mistake.${mistake}`, { limit: limit ? typedQuantity(limit, i18n.language) : '' })}</div> : null}
                </td>
                <td data-align="end">{mistake ? quantity : format.quantity(quantity)}</td>
                <td data-align="end">{netAmount && currency ? format.money(netAmount, currency) : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
