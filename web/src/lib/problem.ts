/** One input that the server did not like. */
export interface FieldError {
  field: string;
  code: string;
  message: string;
}

/** One rule that refused, in the caller's language. */
export interface Reason {
  rule: string;
  message: string;
}

interface ProblemBody {
  code?: string;
  title?: string;
  detail?: string;
  errors?: FieldError[];
  reasons?: Reason[];
  traceId?: string;
}

/** What the API answers instead of data (RFC 9457), or why no answer came. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldError[];
  readonly reasons: readonly Reason[];
  readonly traceId: string | undefined;

  constructor(status: number, body: ProblemBody = {}) {
    const code = body.code ?? codeOf(status);
    super(body.detail ?? body.title ?? code);
    this.status = status;
    this.code = code;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.reasons = body.reasons ?? [];
    this.traceId = body.traceId;
  }

  /** Nobody is to blame and it is likely to pass: worth another try. */
  get passing(): boolean {
    return this.code === 'offline' || this.code === 'unavailable';
  }

  static async from(response: Response): Promise<Problem> {
    const json = response.headers.get('content-type')?.includes('json') ?? false;
    const body: unknown = json ? await response.json().catch(() => ({})) : {};
    return new Problem(response.status, typeof body === 'object' && body !== null ? (body as ProblemBody) : {});
  }

  /** The request did not reach a server, or no answer came back in time. */
  static offline(cause: unknown): Problem {
    const problem = new Problem(0, { code: 'offline' });
    problem.cause = cause;
    return problem;
  }
}

function codeOf(status: number): string {
  switch (status) {
    case 400:
      return 'invalid-request';
    case 401:
      return 'unauthenticated';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 429:
      return 'too-many-requests';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return 'internal';
  }
}
