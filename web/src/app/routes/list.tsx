import { getRouteApi } from '@tanstack/react-router';
import { DocumentList } from '@/features/documents/components/document-list';
import { isKind } from '@/features/documents/kinds';
import { usePermission } from '../use-permission';
import { NotFound } from './not-found';

const route = getRouteApi('/logged-in/c/$company/$kind/');

export function List() {
  const { company, kind } = route.useParams();
  const search = route.useSearch();
  const mayExport = usePermission(company, 'exports.create');
  if (!isKind(kind)) return <NotFound />;
  return <DocumentList key={`${company}/${kind}`} company={company} kind={kind} search={search} mayExport={mayExport} />;
}
