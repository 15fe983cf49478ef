import { Button, SegmentedControl, Select, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconArrowBackUp, IconCheck, IconUserCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskTicket, WriteAnswer } from '@/api/support';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { answerTicket, DESK, deskTicketQuery, takeTicket, turnTicket } from '../api/desk';
import { CONVERSATION_AGAIN } from '../api/tickets';
import { DESK_TONE } from '../words';
import { useAboutWords } from './about-link';
import { Conversation } from './conversation';
import { Reply } from './reply';
import classes from './support.module.css';

/** One ticket on the staff's desk: take it over, answer, note, close. */
export function DeskPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const ticket = useQuery({ ...deskTicketQuery(id), refetchInterval: CONVERSATION_AGAIN });
  const show = (changed: DeskTicket) => {
    client.setQueryData(deskTicketQuery(id).queryKey, changed);
    return client.invalidateQueries({ queryKey: DESK, predicate: ({ queryKey }) => queryKey[2] !== 'one' });
  };
  const change = useMutation({ mutationFn: (work: () => Promise<DeskTicket>) => work(), onSuccess: show });
  if (ticket.isError && !ticket.data) return <ProblemView level={1} error={ticket.error} onRetry={() => void ticket.refetch()} />;
  if (!ticket.data) return <Skeleton height={320} radius="md" />;
  const read = ticket.data;
  const { subject, status, reference, mine, assignee } = read.row;
  return (
    <article className={classes.ticket}>
      <PageHeader title={subject} aside={<StatusPill tone={DESK_TONE[status]}>{t(`desk.status.${status}`)}</StatusPill>} below={[reference, mine ? t('desk.yours') : assignee ? t('support.assignedTo', { name: assignee }) : t('desk.unassigned')].join(' · ')}>
        {mine ? (
          <Button variant="default" leftSection={<IconArrowBackUp size={15} />} loading={change.isPending} onClick={() => change.mutate(() => takeTicket(read, false))}>
            {t('desk.giveBack')}
          </Button>
        ) : (
          <Button leftSection={<IconUserCheck size={15} />} loading={change.isPending} onClick={() => change.mutate(() => takeTicket(read, true))}>
            {t('desk.take')}
          </Button>
        )}
        {status === 'CLOSED' ? (
          <Button variant="default" loading={change.isPending} onClick={() => change.mutate(() => turnTicket(read, 'OPEN'))}>
            {t('desk.reopen')}
          </Button>
        ) : (
          <Button variant="default" leftSection={<IconCheck size={15} />} loading={change.isPending} onClick={() => change.mutate(() => turnTicket(read, 'CLOSED'))}>
            {t('support.close')}
          </Button>
        )}
      </PageHeader>
      <ProblemAlert
        error={change.error}
        onReload={() => {
          change.reset();
          void ticket.refetch();
        }}
      />
      <Facts ticket={read} />
      <section className={classes.card} aria-label={t('support.conversation')}>
        <Conversation messages={read.messages} own="SUPPORT" />
      </section>
      <Answer key={id} id={id} onAnswered={show} />
    </article>
  );
}

function Facts({ ticket: { row, email, unit, receivedAt, helpdeskReference } }: { ticket: DeskTicket }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAboutWords();
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('registrations.company')}</dt>
        <dd>
          <Link to="/backoffice/customers/$customer" params={{ customer: row.company }} className={classes.link}>
            {row.companyName}
          </Link>{' '}
          {row.company}
        </dd>
      </div>
      <Fact name={t('support.openedBy')} value={`${row.openedBy} · ${email}${unit ? ` · ${unit}` : ''}`} />
      <Fact name={t('support.openedAt')} value={format.dateTime(row.openedAt)} />
      <Fact name={t('support.about')} value={row.link ? words(row.link) : undefined} />
      <Fact name={t('support.category')} value={t(`support.categories.${row.category}`)} />
      <Fact name={t('support.priority')} value={t(`support.priorities.${row.priority}`)} />
      <Fact name={t('desk.helpdesk')} value={receivedAt ? [helpdeskReference, format.dateTime(receivedAt)].filter(Boolean).join(' · ') : undefined} />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string | undefined }) {
  return value ? (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  ) : null;
}

type Next = Exclude<NonNullable<WriteAnswer['status']>, 'OPEN'>;
const NEXT: readonly Next[] = ['ANSWERED', 'WAITING_FOR_CUSTOMER', 'CLOSED'];

/** An answer that the customer reads, or a note that he does not. */
function Answer({ id, onAnswered }: { id: string; onAnswered: (ticket: DeskTicket) => Promise<unknown> }) {
  const { t } = useTranslation();
  const [internal, setInternal] = useState(false);
  const [next, setNext] = useState<Next>('ANSWERED');
  return (
    <div className={classes.answer} data-internal={internal || undefined}>
      <SegmentedControl
        size="xs"
        aria-label={t('desk.kind')}
        value={internal ? 'note' : 'answer'}
        onChange={(kind) => setInternal(kind === 'note')}
        data={[
          { value: 'answer', label: t('desk.answer') },
          { value: 'note', label: t('desk.note') },
        ]}
      />
      <Reply
        key={String(internal)}
        storageKey={`kontor.desk-${internal ? 'note' : 'answer'}.${id}`}
        label={t(internal ? 'desk.noteLabel' : 'desk.answerLabel')}
        hint={t(internal ? 'desk.noteHint' : 'desk.answerHint')}
        button={t(internal ? 'desk.keepNote' : 'support.send')}
        onSend={async (message, text) => onAnswered(await answerTicket(id, message, internal ? { text, internal } : { text, status: next }))}
      >
        {internal ? null : (
          <Select size="sm" aria-label={t('desk.then')} data={NEXT.map((value) => ({ value, label: t(`desk.next.${value}`) }))} value={next} onChange={(value) => value && setNext(value as Next)} allowDeselect={false} />
        )}
      </Reply>
    </div>
  );
}
