import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconMessageDots, IconRefresh, IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DecideQuote, Document, QuoteDecisionState } from '@/api/documents';
import { ProblemView } from '@/components/ui/problem-view';
import { Problem } from '@/lib/problem';
import { decideQuote, decisionsQuery } from '../api/decisions';
import { changesOf, type Change } from '../changes';
import { CounterForm } from './counter-form';
import { DecisionHistory } from './decision-history';
import classes from './quotes.module.css';
import { QuoteChanges } from './quote-changes';
import { RejectForm } from './reject-form';
import { Validity } from './validity';

interface Props {
  company: string;
  quote: Document;
  mayDecide: boolean;
  mayRequest: boolean;
  mayOrder: boolean;
}

/** What can be decided about a quote, until when, and what was decided (F-087 … F-089). */
export function QuoteDecision({ company, quote, mayDecide, mayRequest, mayOrder }: Props) {
  const { t } = useTranslation();
  const state = useQuery(decisionsQuery(company, quote.number));
  const { decide, changes, problem, forget } = useDecide(company, quote);
  const [form, setForm] = useState<'reject' | 'counter'>();
  useFreshQuote(company, state.data, quote);
  if (state.isError && !state.data) return <ProblemView error={state.error} onRetry={() => void state.refetch()} />;
  if (!state.data) return null;
  const { obstacle, decisions } = state.data;
  const open = obstacle === undefined;
  const send = (wish: Omit<DecideQuote, 'quoteVersion'>) => {
    forget();
    const rejected = decisions.find(({ booking }) => booking.state === 'REJECTED');
    decide.mutate(
      { company, quote: quote.number, wish: { ...wish, quoteVersion: quote.version }, replaces: rejected && rejected === decisions[0] ? rejected.version : undefined },
      { onSuccess: () => setForm(undefined) },
    );
  };
  return (
    <section className={classes.decision} aria-label={t('quotes.decision')} data-open={open || undefined}>
      <Validity state={state.data} status={quote.status} />
      {changes ? <QuoteChanges changes={changes} currency={quote.currency} onSeen={forget} /> : null}
      {problem ? (
        <p className={classes.problem} role="alert">
          {problem.passing ? t('problem.unavailable.text') : (problem.detail ?? t('problem.other.text'))}
        </p>
      ) : null}
      {open && mayDecide && form === undefined ? (
        <div className={`${classes.actions} no-print`}>
          <Button leftSection={<IconCheck size={16} />} loading={decide.isPending} onClick={() => send({ decision: 'ACCEPTED' })}>
            {t('quotes.accept')}
          </Button>
          <Button variant="default" leftSection={<IconMessageDots size={16} />} disabled={decide.isPending} onClick={() => setForm('counter')}>
            {t('quotes.counter')}
          </Button>
          <Button variant="subtle" color="red" leftSection={<IconX size={16} />} disabled={decide.isPending} onClick={() => setForm('reject')}>
            {t('quotes.reject')}
          </Button>
        </div>
      ) : null}
      {open && form === 'reject' ? <RejectForm busy={decide.isPending} onSend={(reason) => send({ decision: 'REJECTED', reason })} onCancel={() => setForm(undefined)} /> : null}
      {open && form === 'counter' ? <CounterForm quote={quote} busy={decide.isPending} onSend={(counter) => send({ decision: 'COUNTERED', ...counter })} onCancel={() => setForm(undefined)} /> : null}
      <DecisionHistory company={company} decisions={decisions} mayOrder={mayOrder} />
      {mayRequest && (obstacle === 'EXPIRED' || (obstacle === 'CLOSED' && quote.status !== 'ACCEPTED')) ? (
        <div className={`${classes.actions} no-print`}>
          <Button variant="default" leftSection={<IconRefresh size={16} />} renderRoot={(props) => <Link {...props} to="/c/$company/quote-requests/new" params={{ company }} search={{ again: quote.number }} />}>
            {t('quotes.again')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Sends a decision; when the supplier was faster, says what he has changed. */
function useDecide(company: string, quote: Document) {
  const queryClient = useQueryClient();
  const [seen, setSeen] = useState<Document>();
  const decide = useMutation({
    mutationFn: decideQuote,
    onSuccess: (state) => {
      queryClient.setQueryData(decisionsQuery(company, quote.number).queryKey, state);
      void refresh();
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'quote-changed') setSeen(quote);
      void refresh();
    },
  });
  const refresh = () => Promise.all([queryClient.invalidateQueries({ queryKey: ['documents', company] }), queryClient.invalidateQueries({ queryKey: ['inbox', company] })]);
  const changes: Change[] | undefined = seen && seen.version !== quote.version ? changesOf(seen, quote) : undefined;
  const error = decide.error instanceof Problem ? decide.error : decide.error ? new Problem(500) : undefined;
  const forget = () => {
    setSeen(undefined);
    decide.reset();
  };
  return { decide, changes, problem: changes ? undefined : error, forget };
}

/** Once the supplier's system has answered, or describes another version, the quote itself is looked at again. */
function useFreshQuote(company: string, state: QuoteDecisionState | undefined, quote: Document) {
  const queryClient = useQueryClient();
  const answered = state?.decisions[0]?.booking.state;
  const stale = state !== undefined && state.quoteVersion !== quote.version;
  useEffect(() => {
    if (stale || answered === 'BOOKED' || answered === 'REJECTED') void queryClient.invalidateQueries({ queryKey: ['documents', company, 'quotes', 'one', quote.number] });
  }, [queryClient, company, quote.number, answered, stale]);
}
