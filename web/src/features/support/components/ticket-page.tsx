import { Button, Skeleton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketView } from '@/api/support';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { askTicket, closeTicket, CONVERSATION_AGAIN, markSeen, showTicket, ticketQuery } from '../api/tickets';
import { TONE } from '../words';
import { AboutLink } from './about-link';
import { Conversation } from './conversation';
import { Reply } from './reply';
import classes from './support.module.css';

/** A ticket as a conversation; answers appear without reloading (F-109). */
export function TicketPage({ company, id, mayWrite }: { company: string; id: string; mayWrite: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ticket = useQuery({ ...ticketQuery(company, id), refetchInterval: CONVERSATION_AGAIN });
  const show = (changed: TicketView) => showTicket(client, company, changed);
  const close = useMutation({ mutationFn: (read: TicketView) => closeTicket(company, read), onSuccess: show });
  useSeen(company, ticket.data);
  if (ticket.isError && !ticket.data) return <ProblemView level={1} error={ticket.error} onRetry={() => void ticket.refetch()} />;
  if (!ticket.data) return <Skeleton height={320} radius="md" />;
  const { subject, status, reference, category, openedBy, assignee, link, messages } = ticket.data;
  const below = [reference, t(`support.categories.${category}`), openedBy, assignee ? t('support.assignedTo', { name: assignee }) : undefined].filter(Boolean).join(' · ');
  const send = async (message: string, text: string) => {
    await show(await askTicket(company, id, message, text));
    notifications.show({ message: t('support.messageSent'), autoClose: 2500 });
  };
  return (
    <article className={classes.ticket}>
      <PageHeader title={subject} aside={<StatusPill tone={TONE[status]}>{t(`support.status.${status}`)}</StatusPill>} below={below}>
        {mayWrite && status !== 'CLOSED' ? (
          <Button variant="default" leftSection={<IconCheck size={15} />} loading={close.isPending} onClick={() => close.mutate(ticket.data)}>
            {t('support.close')}
          </Button>
        ) : null}
      </PageHeader>
      <ProblemAlert
        error={close.error}
        onReload={() => {
          close.reset();
          void ticket.refetch();
        }}
      />
      {link ? (
        <p className={classes.aboutLine}>
          {t('support.about')} <AboutLink company={company} link={link} />
        </p>
      ) : null}
      <section className={classes.card} aria-label={t('support.conversation')}>
        <Conversation messages={messages} own="CUSTOMER" />
        <Steps ticket={ticket.data} />
      </section>
      {mayWrite ? <Reply key={id} storageKey={`kontor.ticket-reply.${id}`} label={t('support.reply')} hint={status === 'CLOSED' ? t('support.reopenHint') : undefined} button={t('support.send')} onSend={send} /> : null}
    </article>
  );
}

/** B-02: how far the question has got. */
function Steps({ ticket: { openedAt, receivedAt, helpdeskReference } }: { ticket: TicketView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <p className={classes.steps}>
      {t('support.sentAt', { time: format.dateTime(openedAt) })}
      {receivedAt ? ` → ${t(helpdeskReference ? 'support.receivedAs' : 'support.receivedAt', { time: format.dateTime(receivedAt), reference: helpdeskReference })}` : null}
    </p>
  );
}

/** What is on the screen has been seen; what is written after that is new again. */
function useSeen(company: string, ticket: TicketView | undefined) {
  const client = useQueryClient();
  const unread = ticket?.unread ?? false;
  const version = ticket?.version;
  useEffect(() => {
    if (!ticket || !unread) return;
    void markSeen(company, ticket).then(
      () => showTicket(client, company, { ...ticket, unread: false }),
      // it stays marked as new
      () => undefined,
    );
    // once per version
    // oxlint-disable-next-line react/exhaustive-deps
  }, [company, version, unread]);
}
