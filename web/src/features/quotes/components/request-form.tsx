import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryOption, QuoteDeliveryAddress, QuoteRequest } from '@/api/documents';
import { isLanguage, LOCALES } from '@/lib/i18n';
import { Problem } from '@/lib/problem';
import { requestQuote } from '../api/requests';
import { emptyLine, needsAddress, OPTIONS, TYPED, wishOf, type Draft, type DraftLine } from '../draft';
import { AddressFields } from './address-fields';
import classes from './quotes.module.css';
import { RequestLine, type ProductSearch } from './request-line';

const NO_FILES: readonly string[] = [];

interface Props {
  company: string;
  draft: Draft;
  again: string | undefined;
  /** The company's own addresses, by their ids. */
  addresses: readonly QuoteDeliveryAddress[];
  /** Finds products by words, where this person may see the catalogue. */
  search: ProductSearch | undefined;
  /** Where files are added, and which are. */
  files?: ReactNode;
  attachments?: readonly string[];
  /** Files are on their way: a request that is sent now would be without them. */
  sending?: boolean;
  onChange: (draft: Draft) => void;
  onSent: (request: QuoteRequest) => void;
  onDiscard: () => void;
}

/** The form that asks for a quote (F-086): products or words, how and where to, remarks, the own reference. */
export function RequestForm({ company, draft, again, addresses, search, files, attachments = NO_FILES, sending = false, onChange, onSent, onDiscard }: Props) {
  const { t, i18n } = useTranslation();
  const queryClient = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const locale = LOCALES[isLanguage(i18n.language) ? i18n.language : 'en'];
  const send = useMutation({
    mutationFn: requestQuote,
    onSuccess: async (request) => {
      await queryClient.invalidateQueries({ queryKey: ['quote-requests', company] });
      onSent(request);
    },
    onError: () => requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()),
  });
  const problem = send.error instanceof Problem ? send.error : undefined;
  const errorAt = (field: string) => problem?.errors.find((one) => one.field === field)?.message;
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const changeLine = (key: string, part: Partial<DraftLine>) => change({ lines: draft.lines.map((line) => (line.key === key ? { ...line, ...part } : line)) });
  const where = draft.option !== 'PICKUP';
  const chosenId = draft.address === '' || !(draft.address === TYPED || addresses.some(({ id }) => id === draft.address)) ? (addresses[0]?.id ?? TYPED) : draft.address;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (send.isPending || sending) return;
    send.mutate({ company, id: draft.id, wish: { ...wishOf({ ...draft, address: chosenId }, addresses.find(({ id }) => id === chosenId), again, locale), ...(attachments.length > 0 ? { attachments: [...attachments] } : {}) } });
  };
  return (
    <form className={classes.request} onSubmit={submit} ref={form} noValidate={false}>
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem.errors.length > 0 ? t('quotes.form.wrong') : problem.passing || problem.status === 401 ? t('quotes.form.kept') : (problem.detail ?? t('problem.other.text'))}
        </p>
      ) : null}
      <section className={classes.card} aria-labelledby="quote-request-lines">
        <h2 id="quote-request-lines">{t('quotes.form.what')}</h2>
        <ul className={classes.lines}>
          {draft.lines.map((line, index) => (
            <RequestLine
              key={line.key}
              line={line}
              index={index}
              search={search}
              errorAt={(field) => errorAt(`lines[${index}].${field}`)}
              onChange={(part) => changeLine(line.key, part)}
              onRemove={draft.lines.length > 1 ? () => change({ lines: draft.lines.filter(({ key }) => key !== line.key) }) : undefined}
            />
          ))}
        </ul>
        <div>
          <Button variant="default" leftSection={<IconPlus size={16} />} disabled={draft.lines.length >= 200} onClick={() => change({ lines: [...draft.lines, emptyLine()] })}>
            {t('quotes.form.addLine')}
          </Button>
        </div>
      </section>
      <section className={classes.card} aria-labelledby="quote-request-where">
        <h2 id="quote-request-where">{t('quotes.form.delivery')}</h2>
        <div className={classes.two}>
          <Select
            label={t('quotes.form.option')}
            data={OPTIONS.map((value) => ({ value, label: t(`quotes.option.${value}`) }))}
            value={draft.option}
            onChange={(value) => value && change({ option: value as DeliveryOption })}
            allowDeselect={false}
            error={errorAt('deliveryOption')}
          />
          {where ? (
            <Select
              label={t('quotes.form.address')}
              data={[...addresses.map(({ id, name, lines, city }) => ({ value: id ?? TYPED, label: [name, lines[0], city].filter(Boolean).join(', ') })), { value: TYPED, label: t('quotes.form.otherAddress') }]}
              value={chosenId}
              onChange={(value) => value && change({ address: value })}
              allowDeselect={false}
              error={errorAt('deliveryAddress')}
            />
          ) : null}
        </div>
        {where && chosenId === TYPED ? <AddressFields address={draft.typed} required={needsAddress(draft.option)} errorAt={(field) => errorAt(`deliveryAddress.${field}`)} onChange={(typed) => change({ typed })} /> : null}
      </section>
      <section className={classes.card} aria-labelledby="quote-request-more">
        <h2 id="quote-request-more">{t('quotes.form.more')}</h2>
        <TextInput label={t('column.customerReference')} description={t('quotes.form.referenceHint')} value={draft.reference} onChange={(event) => change({ reference: event.currentTarget.value })} maxLength={120} error={errorAt('customerReference')} />
        <Textarea label={t('quotes.form.remarks')} value={draft.remarks} onChange={(event) => change({ remarks: event.currentTarget.value })} maxLength={2000} autosize minRows={3} error={errorAt('remarks')} />
        {files}
      </section>
      <div className={classes.actions}>
        <Button type="submit" leftSection={<IconSend size={16} />} loading={send.isPending} disabled={sending}>
          {t('quotes.form.send')}
        </Button>
        {sending ? <span role="status">{t('cart.sending')}</span> : null}
        <Button variant="subtle" color="gray" disabled={send.isPending} onClick={onDiscard}>
          {t('quotes.form.discard')}
        </Button>
      </div>
    </form>
  );
}
