import { getRouteApi } from '@tanstack/react-router';
import { FileList } from '@/features/files/components/file-list';

const route = getRouteApi('/logged-in/c/$company/files');

export function Files() {
  const { company } = route.useParams();
  return <FileList key={company} company={company} search={route.useSearch()} />;
}
