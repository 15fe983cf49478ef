import { Button, Group, Modal, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderCancellation, PlacedOrder } from '@/api/documents';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { StatusPill, type Tone } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { progressQuery, requestCancellation } from '../api/ordering';
import classes from './ordering.module.css';

const TONES: Record<OrderCancellation['booking']['state'], Tone> = { SENT: 'info', RECEIVED: 'info', BOOKED: 'good', REJECTED: 'bad' };

/** How far an order has got, what was written to it, and the wish to cancel it (F-078, F-081). */
export function OrderProgress({ company, number }: { company: string; number: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { data } = useQuery(progressQuery(company, number));
  if (!data || (!data.placed && !data.cancellation && !data.cancellable)) return null;
  const { placed, cancellation, cancellable } = data;
  return (
    <section className={classes.card} aria-label={t('ordering.progress')}>
      <h2 className={classes.title}>
        <span>{t('ordering.progress')}</span>
        {placed && placed.number !== number ? <small>{t('ordering.was', { number: placed.number })}</small> : null}
        {cancellable ? (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => setAsking(true)}>
            {t('ordering.cancel.ask')}
          </Button>
        ) : null}
      </h2>
      {placed ? <Steps placed={placed} /> : null}
      {cancellation ? <Wish cancellation={cancellation} /> : null}
      {placed ? <Facts company={company} placed={placed} /> : null}
      {asking ? <CancelDialog company={company} number={number} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Steps({ placed }: { placed: PlacedOrder }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const word = (status: string) => (i18n.exists(`status.orders.${status}`) ? t(`status.orders.${status}` as 'status.orders.SENT') : status);
  return (
    <div aria-live="polite">
      <ol className={classes.steps}>
        {placed.steps.map(({ status, at }) => (
          <li key={status} data-bad={status === 'REJECTED' || status === 'CANCELLED' || undefined}>
            {status === 'REJECTED' || status === 'CANCELLED' ? <IconX size={14} aria-hidden="true" /> : <IconCheck size={14} aria-hidden="true" />}
            {word(status)}
            <time dateTime={at}>{format.asOf(at)}</time>
          </li>
        ))}
      </ol>
      {placed.booking.reason ? (
        <dl className={classes.facts}>
          <div>
            <dt>{t('ordering.why')}</dt>
            <dd className={classes.bad}>{placed.booking.reason}</dd>
          </div>
        </dl>
      ) : null}
    </div>
  );
}

function Wish({ cancellation: { booking, requestedBy, reason } }: { cancellation: OrderCancellation }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <dl className={classes.facts} aria-live="polite">
      <div>
        <dt>{t('ordering.cancel.title')}</dt>
        <dd>
          <StatusPill tone={TONES[booking.state]}>{t(`ordering.cancel.state.${booking.state}`)}</StatusPill>
        </dd>
      </div>
      <div>
        <dt>{t('ordering.cancel.by')}</dt>
        <dd>
          {requestedBy}, {format.asOf(booking.sentAt)}
        </dd>
      </div>
      {reason ? (
        <div>
          <dt>{t('ordering.cancel.reason')}</dt>
          <dd>{reason}</dd>
        </div>
      ) : null}
      {booking.reason ? (
        <div>
          <dt>{t('ordering.cancel.answer')}</dt>
          <dd>{booking.reason}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Facts({ company, placed }: { company: string; placed: PlacedOrder }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { deliveryAddress: address } = placed;
  const facts = [
    [t('ordering.orderer'), placed.orderer],
    [t('ordering.warehouse'), placed.warehouseName],
    [t('cart.head.requestedOn'), placed.requestedOn ? format.date(placed.requestedOn) : undefined],
    [t('cart.head.partialDelivery'), t(placed.partialDelivery ? 'cart.yes' : 'cart.no')],
    [t('cart.head.deliveryAddress'), address ? [address.name, address.attention, ...address.lines, [address.postcode, address.city].filter(Boolean).join(' '), format.country(address.country)].filter(Boolean).join('\n') : t('cart.head.seat')],
    [t('cart.head.note'), placed.note],
    [t('ordering.lineNotes'), placed.lineNotes.map(({ position, note }) => `${position}: ${note}`).join('\n')],
  ] as const;
  return (
    <dl className={classes.facts}>
      {facts.map(([label, text]) =>
        text ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
      {placed.siblings.length > 0 ? (
        <div>
          <dt>{t('ordering.siblings')}</dt>
          <dd>
            {placed.siblings.map(({ number, warehouseName }) => (
              <div key={number}>
                <Link to="/c/$company/$kind/$" params={{ company, kind: 'orders', _splat: number }}>
                  {number}
                </Link>
                {warehouseName ? ` (${warehouseName})` : null}
              </div>
            ))}
          </dd>
        </div>
      ) : null}
    </dl>
  );
}

function CancelDialog({ company, number, onClose }: { company: string; number: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const ask = useMutation({
    mutationFn: () => requestCancellation(company, id, number, reason.trim()),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: progressQuery(company, number).queryKey });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('ordering.cancel.ask')} closeButtonProps={{ 'aria-label': t('action.cancel') }} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask.mutate();
        }}
      >
        <p>{t('ordering.cancel.text')}</p>
        <Textarea label={t('ordering.cancel.reason')} value={reason} maxLength={2000} autosize minRows={2} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
        <ProblemAlert error={ask.error} />
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" color="red" loading={ask.isPending}>
            {t('ordering.cancel.send')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
