import { Button, Modal, MultiSelect, Select, Skeleton, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '@/api/identity';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { StatusPill } from '@/components/ui/status-pill';
import { useFormat } from '@/lib/format';
import { LANGUAGE_NAMES, isLanguage } from '@/lib/i18n';
import { Problem } from '@/lib/problem';
import { grantsQuery } from '../api/grants';
import { decide, REGISTRATIONS, registrationQuery } from '../api/registrations';
import { grantsName } from '../words';
import classes from './backoffice.module.css';
import { RegistrationState } from './registrations';

/** F-005: what somebody typed beside what the ERP knows, and the decision. */
export function RegistrationPage({ id }: { id: string }) {
  const { t } = useTranslation();
  const found = useQuery(registrationQuery(id));
  const [step, setStep] = useState<'approve' | 'reject'>();
  if (found.isError && !found.data) return <ProblemView level={1} error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={28} width={280} />;
  const registration = found.data;
  return (
    <>
      <PageHeader title={`${registration.firstName} ${registration.lastName}`} aside={<RegistrationState state={registration.state} />} below={registration.email}>
        {registration.state === 'REQUESTED' ? (
          <>
            <Button variant="default" leftSection={<IconX size={15} />} onClick={() => setStep('reject')}>
              {t('registrations.reject')}
            </Button>
            <Button leftSection={<IconCheck size={15} />} onClick={() => setStep('approve')}>
              {t('registrations.approve')}
            </Button>
          </>
        ) : null}
      </PageHeader>
      <Comparison registration={registration} />
      <Facts registration={registration} />
      {step === 'approve' ? <Approve registration={registration} onClose={() => setStep(undefined)} /> : null}
      {step === 'reject' ? <Reject registration={registration} onClose={() => setStep(undefined)} /> : null}
    </>
  );
}

function Comparison({ registration: { company, known, vatId, postcode } }: { registration: RegistrationView }) {
  const { t } = useTranslation();
  const rows = [
    { field: t('register.customerNumber'), typed: company, stored: known ? company : undefined },
    { field: t('register.vatId'), typed: vatId, stored: known?.vatId },
    { field: t('register.postcode'), typed: postcode, stored: known?.address?.postcode },
  ];
  const address = known?.address;
  return (
    <section className={classes.sheet} aria-label={t('registrations.comparison')}>
      <table className={classes.rights}>
        <thead>
          <tr>
            <th scope="col">{t('registrations.company')}</th>
            <th scope="col">{t('registrations.typed')}</th>
            <th scope="col">{t('registrations.known')}</th>
            <th scope="col" aria-label={t('registrations.comparison')} />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ field, typed, stored }) => (
            <tr key={field}>
              <th scope="row">{field}</th>
              <td>{typed ?? '–'}</td>
              <td>{stored ?? '–'}</td>
              <td>{typed && stored ? <StatusPill tone={plain(typed) === plain(stored) ? 'good' : 'bad'}>{plain(typed) === plain(stored) ? t('registrations.same') : t('registrations.different')}</StatusPill> : null}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('backoffice.column.name')}</th>
            <td>–</td>
            <td>
              <Link to="/backoffice/customers/$customer" params={{ customer: company }} className={classes.link}>
                {known?.name ?? company}
              </Link>
              {address ? <span className={classes.why}>{[...address.lines, [address.postcode, address.city].filter(Boolean).join(' ')].join(', ')}</span> : null}
            </td>
            <td aria-hidden="true">&nbsp;</td>
          </tr>
        </tbody>
      </table>
    </section>
  );
}

/** As the server compares: without blanks, dots and hyphens, in capitals. */
function plain(text: string): string {
  return text.replace(/[\s.-]/g, '').toUpperCase();
}

function Facts({ registration: { requestedAt, language, decidedAt, decidedBy, reason, accessGroups } }: { registration: RegistrationView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const groups = useQuery(grantsQuery('access-groups'));
  const called = (name: string) => grantsName(groups.data?.find((one) => one.name === name) ?? { name });
  const facts = [
    [t('registrations.requestedAt'), format.dateTime(requestedAt)],
    [t('members.language'), isLanguage(language) ? LANGUAGE_NAMES[language] : undefined],
    [t('registrations.decidedAt'), decidedAt && format.dateTime(decidedAt)],
    [t('registrations.decidedBy'), decidedAt && (decidedBy || t('registrations.byRule'))],
    [t('registrations.reason'), reason],
    [t('backoffice.nav.accessGroups'), accessGroups?.map(called).join(', ')],
  ].filter(([, value]) => value);
  return (
    <section className={classes.card}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Decides, shows what is there now, and says so. */
function useDecision(registration: RegistrationView, message: string, onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: Parameters<typeof decide>[1]) => decide(registration, decision),
    onSuccess: async (decided) => {
      client.setQueryData(registrationQuery(registration.id).queryKey, decided);
      notifications.show({ message });
      onClose();
      await client.invalidateQueries({ queryKey: REGISTRATIONS });
    },
  });
}

interface StepProps {
  registration: RegistrationView;
  onClose: () => void;
}

function Approve({ registration, onClose }: StepProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const profiles = useQuery(grantsQuery('settings-profiles'));
  const groups = useQuery(grantsQuery('access-groups'));
  const [settingsProfile, setSettingsProfile] = useState<string | null>(null);
  const [accessGroups, setAccessGroups] = useState(['customers']);
  const decision = useDecision(registration, t('registrations.approved', { email: registration.email }), onClose);
  return (
    <Modal opened onClose={onClose} title={t('registrations.approve')} centered closeButtonProps={{ 'aria-label': t('action.close') }}>
      <div className={classes.stack}>
        <p>{t('registrations.approveText', { name: `${registration.firstName} ${registration.lastName}`, company: registration.known?.name ?? registration.company })}</p>
        <MultiSelect label={t('backoffice.nav.accessGroups')} data={(groups.data ?? []).map((one) => ({ value: one.name, label: grantsName(one) }))} value={accessGroups} onChange={setAccessGroups} />
        <Select
          label={t('members.settingsProfile')}
          placeholder={t('members.ofCompany')}
          clearable
          data={(profiles.data ?? []).map((one) => ({ value: one.name, label: grantsName(one) }))}
          value={settingsProfile}
          onChange={setSettingsProfile}
        />
        <ProblemAlert error={decision.error} onReload={() => void client.invalidateQueries({ queryKey: registrationQuery(registration.id).queryKey }).then(onClose)} />
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {t('members.cancel')}
          </Button>
          <Button loading={decision.isPending} onClick={() => decision.mutate({ state: 'APPROVED', settingsProfile, accessGroups })}>
            {t('registrations.approve')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Reject({ registration, onClose }: StepProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const decision = useDecision(registration, t('registrations.rejected', { email: registration.email }), onClose);
  const errors = decision.error instanceof Problem ? decision.error.errors : [];
  return (
    <Modal opened onClose={onClose} title={t('registrations.reject')} centered closeButtonProps={{ 'aria-label': t('action.close') }}>
      <div className={classes.stack}>
        <Textarea
          label={t('registrations.reason')}
          description={t('registrations.reasonHint')}
          required
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={errors.find(({ field }) => field === 'reason')?.message}
          data-autofocus
        />
        {errors.length === 0 ? <ProblemAlert error={decision.error} onReload={() => void client.invalidateQueries({ queryKey: registrationQuery(registration.id).queryKey }).then(onClose)} /> : null}
        <div className={classes.ends}>
          <Button variant="default" onClick={onClose}>
            {t('members.cancel')}
          </Button>
          <Button color="red" loading={decision.isPending} onClick={() => decision.mutate({ state: 'REJECTED', reason })}>
            {t('registrations.reject')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
