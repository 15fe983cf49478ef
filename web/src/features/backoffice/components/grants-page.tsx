import { ActionIcon, Button, Checkbox, Group, Menu, Modal, Skeleton, TagsInput, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NamedPermissions } from '@/api/identity';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { PageHeader } from '@/components/ui/page-header';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { ProblemView } from '@/components/ui/problem-view';
import { grantsQuery, permissionsQuery, previewGrants, putGrants, removeGrants, type GrantsKind } from '../api/grants';
import { grantsName, useRightName } from '../words';
import classes from './backoffice.module.css';

/** F-026, F-029: all settings profiles, or all access groups, beside each other: rights down, names across. */
export function GrantsPage({ kind }: { kind: GrantsKind }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const grants = useQuery(grantsQuery(kind));
  const rights = useQuery(permissionsQuery);
  const [edited, setEdited] = useState<NamedPermissions | 'new'>();
  const [removed, setRemoved] = useState<NamedPermissions>();
  const title = t(kind === 'access-groups' ? 'backoffice.nav.accessGroups' : 'backoffice.nav.settingsProfiles');
  const remove = useMutation({
    mutationFn: (one: NamedPermissions) => removeGrants(kind, one),
    onSuccess: async () => {
      setRemoved(undefined);
      await client.invalidateQueries({ queryKey: grantsQuery(kind).queryKey });
    },
  });
  const failed = grants.error ?? rights.error;
  return (
    <>
      <PageHeader title={title} below={t(kind === 'access-groups' ? 'backoffice.accessGroupsText' : 'backoffice.settingsProfilesText')}>
        <Button leftSection={<IconPlus size={15} />} onClick={() => setEdited('new')}>
          {t('action.new')}
        </Button>
      </PageHeader>
      {failed && !(grants.data && rights.data) ? (
        <ProblemView error={failed} onRetry={() => void Promise.all([grants.refetch(), rights.refetch()])} />
      ) : grants.data && rights.data ? (
        <Matrix key={grants.data.map(({ name, version }) => `${name}${version}`).join()} kind={kind} title={title} grants={grants.data} rights={rights.data} onEdit={setEdited} onRemove={setRemoved} />
      ) : (
        <Skeleton height={360} />
      )}
      {edited ? <EditGrants kind={kind} grants={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} /> : null}
      {removed ? (
        <ConfirmDialog
          title={t('backoffice.removeGrants', { name: grantsName(removed) })}
          confirm={t('action.delete')}
          onConfirm={() => remove.mutateAsync(removed).catch(() => {})}
          onClose={() => {
            remove.reset();
            setRemoved(undefined);
          }}
        >
          <ProblemAlert error={remove.error} />
          {t('backoffice.removeGrantsText')}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

/** How many would lose something, and what each change has to name to be made all the same. */
interface Question {
  people: number;
  companies: number;
  confirmations: Record<string, string | undefined>;
}

interface MatrixProps {
  kind: GrantsKind;
  title: string;
  grants: NamedPermissions[];
  rights: string[];
  onEdit: (grants: NamedPermissions) => void;
  onRemove: (grants: NamedPermissions) => void;
}

function Matrix({ kind, title, grants, rights, onEdit, onRemove }: MatrixProps) {
  const { t } = useTranslation();
  const name = useRightName();
  const client = useQueryClient();
  const [drafts, setDrafts] = useState<Record<string, string[]>>({});
  const [question, setQuestion] = useState<Question>();
  const ticked = (one: NamedPermissions) => drafts[one.name] ?? one.permissions;
  const changed = grants.filter((one) => ticked(one).toSorted().join() !== one.permissions.toSorted().join());
  const reload = () => client.invalidateQueries({ queryKey: grantsQuery(kind).queryKey });
  const save = useMutation({
    // one after the other: a lost race leaves the rest unsaved and says so
    mutationFn: ({ confirmations }: Pick<Question, 'confirmations'>) =>
      changed.reduce<Promise<unknown>>(
        (before, one) =>
          before.then(() =>
            putGrants(
              kind,
              one.name,
              { label: one.label ?? null, description: one.description ?? null, permissions: ticked(one), restrictions: one.restrictions },
              one.version,
              confirmations[one.name],
            ),
          ),
        Promise.resolve(),
      ),
    onSuccess: () => notifications.show({ message: t('action.saved') }),
    onSettled: () => setQuestion(undefined),
  });
  const ask = useMutation({
    mutationFn: async () => {
      const lost = changed.filter((one) => one.permissions.some((word) => !ticked(one).includes(word)));
      const answers = await Promise.all(lost.map((one) => previewGrants(kind, one.name, ticked(one), one.restrictions)));
      return {
        people: Math.max(0, ...answers.map(({ people }) => people)),
        companies: Math.max(0, ...answers.map(({ companies }) => companies)),
        confirmations: Object.fromEntries(lost.map((one, i) => [one.name, answers[i]?.confirmation])),
      };
    },
    onSuccess: (asked) => (asked.people > 0 ? setQuestion(asked) : saveAll(asked)),
  });
  const saveAll = (asked: Question) => save.mutateAsync(asked).then(reload, () => {});
  const toggle = (one: NamedPermissions, word: string, on: boolean) =>
    setDrafts({ ...drafts, [one.name]: on ? [...ticked(one), word] : ticked(one).filter((it) => it !== word) });
  return (
    <>
      <ProblemAlert
        error={save.error ?? ask.error}
        onReload={() => {
          save.reset();
          setDrafts({});
          void reload();
        }}
      />
      <div className={`${classes.sheet} ${classes.scroll}`}>
        <table className={`${classes.rights} ${classes.matrix}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('backoffice.right')}</th>
              {grants.map((one) => (
                <th key={one.name} scope="col">
                  <span className={classes.column}>
                    {grantsName(one)}
                    <Menu position="bottom-end">
                      <Menu.Target>
                        <ActionIcon size="sm" aria-label={t('backoffice.grantsMenu', { name: grantsName(one) })}>
                          <IconDots size={15} />
                        </ActionIcon>
                      </Menu.Target>
                      <Menu.Dropdown>
                        <Menu.Item onClick={() => onEdit(one)}>{t('backoffice.rename')}</Menu.Item>
                        <Menu.Item color="red" disabled={one.builtIn} onClick={() => onRemove(one)}>
                          {t('action.delete')}
                        </Menu.Item>
                      </Menu.Dropdown>
                    </Menu>
                  </span>
                  <span className={classes.use}>{t('backoffice.users', { count: one.memberships })}</span>
                  {one.restrictions['product-group'] ? <span className={classes.use}>{t('scope.only', { values: one.restrictions['product-group'].join(', ') })}</span> : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((word) => (
              <tr key={word}>
                <th scope="row">{name(word)}</th>
                {grants.map((one) => (
                  <td key={one.name}>
                    <Checkbox size="sm" aria-label={`${grantsName(one)}: ${name(word)}`} checked={ticked(one).includes(word)} onChange={(event) => toggle(one, word, event.currentTarget.checked)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={classes.footer}>
        {changed.length > 0 ? (
          <>
            <span className={classes.hint}>{t('backoffice.changedNames', { names: changed.map(grantsName).join(', ') })}</span>
            <Button variant="default" onClick={() => setDrafts({})}>
              {t('action.discard')}
            </Button>
          </>
        ) : null}
        <Button disabled={changed.length === 0} loading={save.isPending || ask.isPending} onClick={() => ask.mutate()}>
          {t('action.save')}
        </Button>
      </div>
      {question ? (
        <ConfirmDialog title={t('backoffice.takeAway')} confirm={t('backoffice.takeAwayConfirm')} onConfirm={() => saveAll(question)} onClose={() => setQuestion(undefined)}>
          {t('backoffice.takeAwayText', { people: t('backoffice.people', { count: question.people }), companies: t('backoffice.companies', { count: question.companies }) })}
        </ConfirmDialog>
      ) : null}
    </>
  );
}

interface Edit {
  name: string;
  label: string;
  description: string;
  confirmation?: string;
}

function EditGrants({ kind, grants, onClose }: { kind: GrantsKind; grants: NamedPermissions | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [productGroups, setProductGroups] = useState(grants?.restrictions['product-group'] ?? []);
  const restrictions: Record<string, string[]> = productGroups.length > 0 ? { 'product-group': productGroups } : {};
  const [question, setQuestion] = useState<Edit & { people: number; companies: number }>();
  const save = useMutation({
    mutationFn: ({ name, label, description, confirmation }: Edit) =>
      putGrants(kind, name, { label, description, permissions: grants?.permissions ?? [], restrictions }, grants?.version, confirmation),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: grantsQuery(kind).queryKey });
      onClose();
    },
  });
  const ask = useMutation({
    mutationFn: async (edit: Edit) => ({ ...edit, ...(await previewGrants(kind, edit.name, grants?.permissions ?? [], restrictions)) }),
    onSuccess: (asked) => (asked.people > 0 ? setQuestion(asked) : save.mutate(asked)),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const edit = { name: grants?.name ?? text('name'), label: text('label'), description: text('description') };
    if (grants) ask.mutate(edit);
    else save.mutate(edit);
  };
  return (
    <Modal opened onClose={onClose} title={grants ? t('backoffice.rename') : t('action.new')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form onSubmit={submit} className={classes.stack}>
        <ProblemAlert error={save.error ?? ask.error} />
        {grants ? null : <TextInput size="sm" name="name" label={t('backoffice.technicalName')} description={t('backoffice.technicalNameHint')} required pattern="[a-z0-9][a-z0-9\-]{0,39}" maxLength={40} autoComplete="off" data-autofocus />}
        <TextInput size="sm" name="label" label={t('backoffice.label')} defaultValue={grants?.label ?? ''} maxLength={60} autoComplete="off" />
        <Textarea size="sm" name="description" label={t('backoffice.description')} defaultValue={grants?.description ?? ''} maxLength={300} />
        {kind === 'access-groups' ? (
          <TagsInput size="sm" label={t('scope.productGroups')} description={t('scope.productGroupsHint')} value={productGroups} onChange={setProductGroups} maxTags={200} clearable clearButtonProps={{ 'aria-label': t('action.clear') }} />
        ) : null}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button type="submit" loading={save.isPending || ask.isPending}>
            {t('action.save')}
          </Button>
        </Group>
      </form>
      {question ? (
        <ConfirmDialog title={t('backoffice.takeAway')} confirm={t('backoffice.takeAwayConfirm')} onConfirm={() => save.mutateAsync(question).catch(() => setQuestion(undefined))} onClose={() => setQuestion(undefined)}>
          {t('backoffice.takeAwayText', { people: t('backoffice.people', { count: question.people }), companies: t('backoffice.companies', { count: question.companies }) })}
        </ConfirmDialog>
      ) : null}
    </Modal>
  );
}
