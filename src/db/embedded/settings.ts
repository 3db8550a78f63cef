/**
 * postgresql.conf of a new cluster; afterwards it belongs to the operator, who may tune it.
 * Sized for a small machine: the server and PostgreSQL together stay under 250 MiB when just started.
 */
export const SETTINGS = `# Written once by Guichê. Yours to tune; what must hold for Guichê is passed on the command line.
shared_buffers = 64MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 512MB
max_connections = 60
max_worker_processes = 4
io_workers = 2
autovacuum_max_workers = 2

# Durable: what is acknowledged survives a kill and a power cut.
fsync = on
synchronous_commit = on
full_page_writes = on
wal_level = replica
wal_compression = on
max_wal_size = 512MB
checkpoint_completion_target = 0.9

jit = off
random_page_cost = 1.1
log_min_messages = warning
log_checkpoints = off
log_line_prefix = '%m [%p] '
default_text_search_config = 'pg_catalog.simple'
`;

/** What must hold whatever the file says: reached by its private folder only, in UTC, speaking plain English to our log. */
export function compulsoryOptions(socketFolder: string | undefined, port: number): string[] {
  const compulsory: Record<string, string> = {
    listen_addresses: socketFolder ? '' : '127.0.0.1',
    ...(socketFolder && { unix_socket_directories: socketFolder, unix_socket_permissions: '0700' }),
    port: String(port),
    logging_collector: 'off',
    log_destination: 'stderr',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
  };
  return Object.entries(compulsory).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
