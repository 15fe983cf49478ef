import { Button, Select } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberChoices, MemberView } from '@/api/identity';
import { ScopeChoice, type Visibility } from '@/components/ui/scope-choice';
import { ReasonList } from '@/components/ui/why-not';
import { Problem } from '@/lib/problem';
import { choicesQuery, memberQuery, membersKey, putMember } from '../api/members';
import type { Caller } from '../caller';
import { useMyRefusals } from '../my-refusals';
import { useProblemText } from '../problem-text';
import { useMemberWords } from '../words';
import { GroupChoice } from './group-choice';
import classes from './members.module.css';
import { errorOf, PersonFields, type PersonDraft } from './person-fields';
import { Rights } from './rights';

interface Draft {
  person: PersonDraft;
  accessGroups: readonly string[];
  settingsProfile: string;
  exceptions: readonly string[];
  visibility: Visibility;
  unit: string | undefined;
}

/** What can be changed about a user, with the effect of each tick before it is saved. */
export function MemberForm({ caller, member }: { caller: Caller; member: MemberView }) {
  const { t } = useTranslation();
  const { company } = caller;
  const queryClient = useQueryClient();
  const refusals = useMyRefusals(caller, 'members.change');
  const readOnly = refusals.length > 0;
  const choices = useQuery(choicesQuery(company));
  const [draft, setDraft] = useState(() => draftOf(member));
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const dirty = JSON.stringify(draft) !== JSON.stringify(draftOf(member));
  const save = useMutation({
    mutationFn: () =>
      putMember(company, member.email, { ...draft.person, accessGroups: [...draft.accessGroups], settingsProfile: draft.settingsProfile || null, exceptions: [...draft.exceptions], visibility: draft.visibility, unit: draft.unit ?? null, active: member.active }, member.version),
    onSuccess: async (after) => {
      queryClient.setQueryData(memberQuery(company, member.email).queryKey, after);
      notifications.show({ message: t('members.saved') });
      await queryClient.invalidateQueries({ queryKey: membersKey(company) });
    },
  });
  const errors = save.error instanceof Problem ? save.error.errors : [];
  const problem = useProblemText(save.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.page} onSubmit={submit}>
      {readOnly ? (
        <div className={classes.hint} role="note">
          {t('members.readOnly')} <ReasonList reasons={refusals} />
        </div>
      ) : null}
      <Card title={t('members.data')}>
        <PersonFields value={draft.person} onChange={(person) => change({ person })} errors={errors} disabled={readOnly || !member.managedHere} />
        {member.managedHere ? null : <p className={classes.hint}>{t('members.keptElsewhere')}</p>}
      </Card>
      <Card title={t('members.rights')}>
        <div className={classes.fields}>
          <GroupChoice
            choices={choices.data}
            value={draft.accessGroups}
            kept={member.accessGroups}
            onChange={(accessGroups) => change({ accessGroups: accessGroups.toSorted() })}
            disabled={readOnly}
            error={errorOf(errors, 'accessGroups')}
          />
          <ProfileChoice choices={choices.data} value={draft.settingsProfile} onChange={(settingsProfile) => change({ settingsProfile })} disabled={readOnly} />
          <ScopeChoice visibility={draft.visibility} unit={draft.unit} onChange={change} disabled={readOnly} error={errorOf(errors, 'unit')} />
        </div>
        <Rights company={company} email={member.email} draft={dirty ? draft : undefined} exceptions={draft.exceptions} onChange={(exceptions) => change({ exceptions: exceptions.toSorted() })} readOnly={readOnly} />
      </Card>
      {dirty ? (
        <div className={classes.save}>
          <div role="status">
            {problem ? (
              <span className={classes.refused} role="alert">
                {problem}
              </span>
            ) : (
              t('members.notSaved')
            )}
          </div>
          <div className={classes.buttons}>
            <Button
              variant="default"
              onClick={() => {
                setDraft(draftOf(member));
                save.reset();
              }}
            >
              {t('members.discard')}
            </Button>
            <Button type="submit" loading={save.isPending}>
              {t('members.save')}
            </Button>
          </div>
        </div>
      ) : null}
    </form>
  );
}

function draftOf({ firstName, lastName, language, accessGroups, settingsProfile, exceptions, visibility, unit }: MemberView): Draft {
  return { person: { firstName, lastName, language: language ?? null }, accessGroups: accessGroups.toSorted(), settingsProfile: settingsProfile ?? '', exceptions: exceptions.toSorted(), visibility, unit };
}

function Card({ title, children }: { title: string; children: React.ReactNode }) {
  const id = useId();
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 className={classes.cardTitle} id={id}>
        {title}
      </h2>
      <div className={classes.body}>{children}</div>
    </section>
  );
}

function ProfileChoice({ choices, value, onChange, disabled }: { choices: MemberChoices | undefined; value: string; onChange: (name: string) => void; disabled: boolean }) {
  const { t } = useTranslation();
  const words = useMemberWords(choices);
  return (
    <Select
      label={t('members.settingsProfile')}
      description={t('members.settingsProfileHint')}
      value={value}
      onChange={(name) => onChange(name ?? '')}
      data={[{ value: '', label: t('members.ofCompany') }, ...(choices?.settingsProfiles ?? []).map(({ name }) => ({ value: name, label: words.profile(name) }))]}
      allowDeselect={false}
      disabled={disabled}
    />
  );
}
